SELECT placement.id, person.given, person.prefix, person.family, placement.end_date AS date
FROM placement
JOIN person ON person.party_id = placement.person_id
WHERE placement.end_date BETWEEN :since AND :until
AND NOT EXISTS (SELECT 1 FROM certificate WHERE placement_id = placement.id)
AND EXISTS (
    SELECT 1 FROM hours
    WHERE hours.person_id = placement.person_id
    AND hours.date BETWEEN placement.start_date AND placement.end_date
    AND hours.is_approved = 1 AND hours.minutes > 0
)
ORDER BY placement.end_date, placement.position
