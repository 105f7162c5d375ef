INSERT INTO billable_line (
    id, position, party_id, enterprise, supply_date, text, quantity, unit, unit_price,
    price_basis, vat_class, vat_reason, discount, reference
) VALUES (
    :id, :position, :party_id, :enterprise, :supply_date, :text, :quantity, :unit,
    :unit_price, :price_basis, :vat_class, :vat_reason, :discount, :reference
)
