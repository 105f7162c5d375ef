UPDATE person SET
    given = :given,
    prefix = :prefix,
    family = :family,
    name_key = :name_key,
    birth_date = :birth_date,
    street = :street,
    house_number = :house_number,
    addition = :addition,
    postcode = :postcode,
    city = :city,
    country = :country,
    email = :email,
    phone = :phone,
    iban = :iban,
    note = :note
WHERE party_id = :party_id
