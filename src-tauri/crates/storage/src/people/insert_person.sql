INSERT INTO person (
    party_id, given, prefix, family, name_key, birth_date, street, house_number, addition,
    postcode, city, country, email, phone, iban, note
) VALUES (
    :party_id, :given, :prefix, :family, :name_key, :birth_date, :street, :house_number,
    :addition, :postcode, :city, :country, :email, :phone, :iban, :note
)
