INSERT INTO receipt_line (
    receipt_id, position, product_id, enterprise, text, quantity_milli, unit, unit_price,
    vat_class, amount_cents
) VALUES (
    :receipt_id, :position, :product_id, :enterprise, :text, :quantity_milli, :unit, :unit_price,
    :vat_class, :amount_cents
)
