INSERT INTO reservation_extra (
    reservation_id, position, service_id, text, quantity, unit, unit_price, price_basis,
    vat_class, vat_reason, enterprise
) VALUES (
    :reservation_id, :position, :service_id, :text, :quantity, :unit, :unit_price, :price_basis,
    :vat_class, :vat_reason, :enterprise
)
