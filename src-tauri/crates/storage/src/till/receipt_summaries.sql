SELECT
    receipt.id,
    receipt.number,
    receipt.session_id,
    receipt.at,
    substr(receipt.local_at, 1, 10) AS date,
    receipt.payment_means,
    receipt.total_cents,
    (SELECT count(*) FROM receipt_line WHERE receipt_line.receipt_id = receipt.id) AS lines,
    coalesce((
        SELECT receipt_line.text FROM receipt_line
        WHERE receipt_line.receipt_id = receipt.id AND receipt_line.position = 0
    ), '') AS first_text,
    (SELECT other.number FROM receipt AS other WHERE other.id = receipt.reverses_id) AS reverses,
    (SELECT other.number FROM receipt AS other WHERE other.reverses_id = receipt.id) AS reversed_by
FROM receipt
