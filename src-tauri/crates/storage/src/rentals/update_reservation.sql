UPDATE reservation SET
    room_id = :room_id,
    customer_id = :customer_id,
    title = :title,
    date = :date,
    begin_time = :begin_time,
    end_date = :end_date,
    end_time = :end_time,
    set_up_minutes = :set_up_minutes,
    clearing_minutes = :clearing_minutes,
    occupied_from = :occupied_from,
    occupied_until = :occupied_until,
    state = :state,
    option_until = :option_until,
    note = :note,
    cancel_reason = :cancel_reason
WHERE id = :id
