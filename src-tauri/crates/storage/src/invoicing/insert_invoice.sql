INSERT INTO invoice (
    id, draft_id, kind, number, series_year, sequence, issue_date, due_date, seller_id,
    buyer_id, buyer_customer_number, buyer_name, buyer_attention, buyer_street,
    buyer_house_number, buyer_addition, buyer_postcode, buyer_city, buyer_country,
    buyer_email, buyer_oin, buyer_kvk_number, buyer_vat_id, buyer_payment_days,
    price_basis, buyer_reference, preceding_invoice, note, net_cents, vat_cents,
    payable_cents
) VALUES (
    :id, :draft_id, :kind, :number, :series_year, :sequence, :issue_date, :due_date,
    :seller_id, :buyer_id, :buyer_customer_number, :buyer_name, :buyer_attention,
    :buyer_street, :buyer_house_number, :buyer_addition, :buyer_postcode, :buyer_city,
    :buyer_country, :buyer_email, :buyer_oin, :buyer_kvk_number, :buyer_vat_id,
    :buyer_payment_days, :price_basis, :buyer_reference, :preceding_invoice, :note,
    :net_cents, :vat_cents, :payable_cents
)
