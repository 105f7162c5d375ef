SELECT invoice.*
FROM invoice
WHERE invoice.id IN (
    SELECT owner_id FROM month_end_document
    WHERE owner_kind = 'invoice' AND month = :month
)
OR (
    invoice.id IN (
        SELECT invoice_id FROM invoice_line WHERE supply_date BETWEEN :first AND :last
    )
    AND NOT EXISTS (
        SELECT 1 FROM invoice_line AS later
        WHERE later.invoice_id = invoice.id AND later.supply_date > :last
    )
    AND NOT EXISTS (
        SELECT 1 FROM month_end_document
        WHERE owner_kind = 'invoice' AND owner_id = invoice.id
    )
)
ORDER BY series_year, sequence
