SELECT placement.id, person.given, person.prefix, person.family,
    placement.planned_end_date AS date
FROM placement
JOIN person ON person.party_id = placement.person_id
WHERE placement.end_date IS NULL AND placement.planned_end_date <= ?1
ORDER BY placement.planned_end_date, placement.position
