UPDATE placement SET
    person_id = :person_id,
    supervisor_id = :supervisor_id,
    instrument = :instrument,
    referrer = :referrer,
    goal = :goal,
    hours_per_week = :hours_per_week,
    start_date = :start_date,
    planned_end_date = :planned_end_date,
    end_date = :end_date,
    end_reason = :end_reason
WHERE id = :id
