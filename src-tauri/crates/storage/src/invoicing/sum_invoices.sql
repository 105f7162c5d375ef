SELECT count(*), coalesce(sum(payable_cents), 0)
FROM invoice
WHERE id IN (
    SELECT entry.id
    FROM search
    JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :search AND entry.kind = 'invoice'
)
AND (:kind IS NULL OR kind = :kind)
AND (:from IS NULL OR issue_date >= :from)
AND (:to IS NULL OR issue_date <= :to)
