SELECT
    receipt.*,
    till_session.place,
    taken_back.year AS reverses_year,
    taken_back.sequence AS reverses_sequence
FROM receipt
JOIN till_session ON till_session.id = receipt.session_id
LEFT JOIN receipt AS taken_back ON taken_back.id = receipt.reverses_id
