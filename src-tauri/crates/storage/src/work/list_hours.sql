SELECT
    hours.*,
    person.given, person.prefix, person.family,
    (
        SELECT certificate.number
        FROM placement
        JOIN certificate ON certificate.placement_id = placement.id
        WHERE placement.person_id = hours.person_id
          AND hours.date BETWEEN certificate.start_date AND certificate.end_date
          AND NOT EXISTS (
              SELECT 1 FROM certificate_revocation AS revocation
              WHERE revocation.certificate_id = certificate.id
          )
        LIMIT 1
    ) AS certificate_number
FROM hours
JOIN person ON person.party_id = hours.person_id
