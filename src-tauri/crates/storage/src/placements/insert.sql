INSERT INTO placement (
    id, position, person_id, supervisor_id, instrument, referrer, goal, hours_per_week,
    start_date, planned_end_date, end_date, end_reason
) VALUES (
    :id, :position, :person_id, :supervisor_id, :instrument, :referrer, :goal,
    :hours_per_week, :start_date, :planned_end_date, :end_date, :end_reason
)
