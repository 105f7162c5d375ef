INSERT INTO hours (
    id, position, person_id, date, begin_time, end_time, pause_minutes, minutes, activity, is_approved
) VALUES (
    :id, :position, :person_id, :date, :begin_time, :end_time, :pause_minutes, :minutes, :activity, :is_approved
)
