SELECT count(*)
FROM person
WHERE (:search IS NULL OR party_id IN (
    SELECT entry.id
    FROM search
    JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :search AND entry.kind = 'person'
))
AND (:role IS NULL OR EXISTS (
    SELECT 1 FROM role WHERE role.person_id = person.party_id AND role.kind = :role
))
