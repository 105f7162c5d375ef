UPDATE billable_line SET
    party_id = :party_id,
    enterprise = :enterprise,
    supply_date = :supply_date,
    text = :text,
    quantity = :quantity,
    unit = :unit,
    unit_price = :unit_price,
    price_basis = :price_basis,
    vat_class = :vat_class,
    vat_reason = :vat_reason,
    discount = :discount,
    reference = :reference
WHERE id = :id
