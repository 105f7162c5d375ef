INSERT INTO grant (
    id, position, name, giver, giver_kind, amount_cents, start_date, end_date, enterprise, note
)
VALUES (
    :id, :position, :name, :giver, :giver_kind, :amount_cents, :start_date, :end_date, :enterprise,
    :note
)
