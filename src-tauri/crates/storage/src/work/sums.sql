SELECT
    count(*) FILTER (WHERE is_inside AND is_approved) AS approved_rows,
    coalesce(sum(minutes) FILTER (WHERE is_inside AND is_approved), 0) AS approved_minutes,
    count(*) FILTER (WHERE is_inside AND NOT is_approved) AS unapproved_rows,
    coalesce(sum(minutes) FILTER (WHERE is_inside AND NOT is_approved), 0) AS unapproved_minutes,
    count(*) FILTER (WHERE NOT is_inside AND is_approved) AS approved_rows_outside,
    coalesce(sum(minutes) FILTER (WHERE NOT is_inside AND is_approved), 0) AS approved_minutes_outside
FROM (
    SELECT date BETWEEN :from AND :to AS is_inside, is_approved, minutes
    FROM hours
    WHERE person_id = :person_id
)
