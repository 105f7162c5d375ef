INSERT INTO invoice_line (
    invoice_id, position, billable_line_id, enterprise, supply_date, text, quantity, unit,
    unit_price, discount, vat_class, vat_reason, reference, amount_cents, net_cents
) VALUES (
    :invoice_id, :position, :billable_line_id, :enterprise, :supply_date, :text,
    :quantity, :unit, :unit_price, :discount, :vat_class, :vat_reason, :reference,
    :amount_cents, :net_cents
)
