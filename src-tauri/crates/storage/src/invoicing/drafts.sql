SELECT
    draft.id, draft.buyer_id, draft.price_basis, draft.buyer_reference,
    draft.preceding_invoice, draft.note,
    customer.number, customer.name, customer.attention,
    customer.street, customer.house_number, customer.addition,
    customer.postcode, customer.city, customer.country,
    customer.email, customer.kvk_number, customer.oin, customer.vat_id, customer.payment_days
FROM draft_invoice AS draft
LEFT JOIN customer ON customer.party_id = draft.buyer_id
