FROM placement
WHERE (:search IS NULL OR id IN (
    SELECT entry.id
    FROM search
    JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :search AND entry.kind = 'placement'
))
AND (:person_id IS NULL OR person_id = :person_id)
AND (:is_ended IS NULL OR :is_ended = (end_date IS NOT NULL AND end_date <= :on))
