UPDATE grant
SET name = :name, giver = :giver, giver_kind = :giver_kind, amount_cents = :amount_cents,
    start_date = :start_date, end_date = :end_date, enterprise = :enterprise, note = :note
WHERE id = :id
