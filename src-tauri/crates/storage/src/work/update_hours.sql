UPDATE hours SET
    person_id = :person_id,
    date = :date,
    begin_time = :begin_time,
    end_time = :end_time,
    pause_minutes = :pause_minutes,
    minutes = :minutes,
    activity = :activity,
    is_approved = 0,
    approved_at = NULL,
    approved_by = NULL
WHERE id = :id
