SELECT DISTINCT 1 AS row_count, receipt_id AS id, local_at, sequence, total_cents
FROM product_receipt
WHERE product_id IN (
    SELECT entry.id FROM search JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :words AND entry.kind = 'product'
)
