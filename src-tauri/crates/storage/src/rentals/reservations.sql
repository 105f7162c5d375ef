SELECT
    reservation.*,
    room.name AS room_name,
    customer.name AS customer_name,
    CASE
        WHEN EXISTS (
            SELECT 1 FROM reservation_line
            JOIN invoice_line
                ON invoice_line.billable_line_id = reservation_line.billable_line_id
            WHERE reservation_line.reservation_id = reservation.id
        ) THEN 'invoiced'
        WHEN EXISTS (
            SELECT 1 FROM reservation_line
            JOIN draft_line ON draft_line.billable_line_id = reservation_line.billable_line_id
            WHERE reservation_line.reservation_id = reservation.id
        ) THEN 'drafted'
        WHEN EXISTS (
            SELECT 1 FROM reservation_line
            WHERE reservation_line.reservation_id = reservation.id
        ) THEN 'open'
        ELSE 'no'
    END AS billed
FROM reservation
JOIN room ON room.id = reservation.room_id
LEFT JOIN customer ON customer.party_id = reservation.customer_id
