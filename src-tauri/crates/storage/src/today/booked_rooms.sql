SELECT
    reservation.id, reservation.date, reservation.begin_time,
    iif(reservation.end_date = reservation.date, reservation.end_time, NULL) AS "end",
    reservation.title, room.name AS room, reservation.state = 'option' AS is_option
FROM reservation
JOIN room ON room.id = reservation.room_id
WHERE reservation.date BETWEEN :from AND :to
    AND reservation.state IN ('option', 'confirmed', 'took_place')
ORDER BY reservation.date, reservation.begin_time, room.position
