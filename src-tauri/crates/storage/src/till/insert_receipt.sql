INSERT INTO receipt (
    id, year, sequence, number, session_id, at, local_at, payment_means, seller_id, total_cents,
    received_cents, reverses_id, reason, sha256
) VALUES (
    :id, :year, :sequence, :number, :session_id, :at, :local_at, :payment_means, :seller_id,
    :total_cents, :received_cents, :reverses_id, :reason, :sha256
)
