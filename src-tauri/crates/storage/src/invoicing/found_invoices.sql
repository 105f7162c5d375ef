id IN (
    SELECT entry.id
    FROM search
    JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :search AND entry.kind = 'invoice'
)
