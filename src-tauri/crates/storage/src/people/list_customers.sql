SELECT *
FROM customer
WHERE (:search IS NULL OR party_id IN (
    SELECT entry.id
    FROM search
    JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :search AND entry.kind = 'customer'
))
ORDER BY name COLLATE NOCASE, party_id
LIMIT :limit OFFSET :offset
