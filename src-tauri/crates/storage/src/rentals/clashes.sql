SELECT
    reservation.id, room.name AS room_name, reservation.title, reservation.date,
    reservation.begin_time, reservation.end_date, reservation.end_time,
    reservation.set_up_minutes, reservation.clearing_minutes
FROM reservation
JOIN room ON room.id = reservation.room_id
WHERE reservation.room_id = :room_id
AND reservation.occupied_from < :until
-- None is longer, set-up and clearing with it: what began earlier has ended.
AND reservation.occupied_from > :from - 47520
AND reservation.occupied_until > :from
AND reservation.state IN ('option', 'confirmed', 'took_place')
ORDER BY reservation.occupied_from
