WHERE reservation.date BETWEEN :earliest AND :to
AND reservation.end_date >= :from
AND (:room_id IS NULL OR reservation.room_id = :room_id)
ORDER BY reservation.date, reservation.begin_time, room.position, reservation.id
