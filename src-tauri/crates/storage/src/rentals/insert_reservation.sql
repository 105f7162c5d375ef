INSERT INTO reservation (
    id, booking_key, series_id, room_id, customer_id, title, date, begin_time, end_date, end_time,
    set_up_minutes, clearing_minutes, occupied_from, occupied_until, state, option_until, note,
    cancel_reason
) VALUES (
    :id, :booking_key, :series_id, :room_id, :customer_id, :title, :date, :begin_time, :end_date,
    :end_time, :set_up_minutes, :clearing_minutes, :occupied_from, :occupied_until, :state,
    :option_until, :note, :cancel_reason
)
