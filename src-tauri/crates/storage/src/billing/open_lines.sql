SELECT line.*
FROM billable_line AS line
WHERE line.supply_date <= :until
AND NOT EXISTS (SELECT 1 FROM draft_line WHERE billable_line_id = line.id)
AND NOT EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = line.id)
ORDER BY line.party_id, line.supply_date, line.position
