INSERT INTO till_sale (
    id, position, date, time, receipt, product, quantity, unit, unit_price, vat_class,
    payment_means, enterprise
) VALUES (
    :id, :position, :date, :time, :receipt, :product, :quantity, :unit, :unit_price,
    :vat_class, :payment_means, :enterprise
)
