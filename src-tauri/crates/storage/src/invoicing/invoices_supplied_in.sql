SELECT invoice.*
FROM invoice
JOIN (
    SELECT DISTINCT invoice_id
    FROM invoice_line
    WHERE supply_date BETWEEN :first AND :last
) AS supplied ON supplied.invoice_id = invoice.id
WHERE NOT EXISTS (
    SELECT 1 FROM invoice_line AS later
    WHERE later.invoice_id = invoice.id AND later.supply_date > :last
)
ORDER BY series_year, sequence
