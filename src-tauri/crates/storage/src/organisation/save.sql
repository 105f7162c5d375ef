INSERT INTO organisation (
    id, name, legal_form, kvk_number, oin, rsin, vat_id, iban, account_holder,
    street, house_number, addition, postcode, city, country,
    email, phone, website, payment_days,
    series_prefix, series_first_number, series_digits, small_business_scheme
) VALUES (
    1, :name, :legal_form, :kvk_number, :oin, :rsin, :vat_id, :iban, :account_holder,
    :street, :house_number, :addition, :postcode, :city, :country,
    :email, :phone, :website, :payment_days,
    :series_prefix, :series_first_number, :series_digits, :small_business_scheme
)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    legal_form = excluded.legal_form,
    kvk_number = excluded.kvk_number,
    oin = excluded.oin,
    rsin = excluded.rsin,
    vat_id = excluded.vat_id,
    iban = excluded.iban,
    account_holder = excluded.account_holder,
    street = excluded.street,
    house_number = excluded.house_number,
    addition = excluded.addition,
    postcode = excluded.postcode,
    city = excluded.city,
    country = excluded.country,
    email = excluded.email,
    phone = excluded.phone,
    website = excluded.website,
    payment_days = excluded.payment_days,
    series_prefix = excluded.series_prefix,
    series_first_number = excluded.series_first_number,
    series_digits = excluded.series_digits,
    small_business_scheme = excluded.small_business_scheme
