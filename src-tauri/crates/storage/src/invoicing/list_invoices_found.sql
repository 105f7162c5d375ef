SELECT
    id, draft_id, kind, number, series_year, sequence, issue_date, due_date,
    buyer_id, buyer_name, net_cents, vat_cents, payable_cents,
    EXISTS (
        SELECT 1 FROM document
        WHERE owner_kind = 'invoice' AND owner_id = invoice.id AND document.kind = 'ubl'
    ) AS has_e_invoice
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
ORDER BY series_year DESC, sequence DESC
LIMIT :limit OFFSET :offset
