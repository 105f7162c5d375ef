INSERT INTO seller (
    id, name, legal_form, kvk_number, oin, rsin, vat_id, iban, account_holder, street,
    house_number, addition, postcode, city, country, email, phone, website, payment_days,
    series_prefix, series_first_number, series_digits, small_business_scheme, enterprises
) VALUES (
    :id, :name, :legal_form, :kvk_number, :oin, :rsin, :vat_id, :iban, :account_holder,
    :street, :house_number, :addition, :postcode, :city, :country, :email, :phone,
    :website, :payment_days, :series_prefix, :series_first_number, :series_digits,
    :small_business_scheme, :enterprises
)
