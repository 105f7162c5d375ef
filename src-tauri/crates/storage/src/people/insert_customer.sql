INSERT INTO customer (
    party_id, number, name, name_key, attention, street, house_number, addition, postcode,
    city, country, email, kvk_number, oin, vat_id, customer_group, payment_days, reference,
    price_basis
) VALUES (
    :party_id, :number, :name, :name_key, :attention, :street, :house_number, :addition,
    :postcode, :city, :country, :email, :kvk_number, :oin, :vat_id, :customer_group,
    :payment_days, :reference, :price_basis
)
