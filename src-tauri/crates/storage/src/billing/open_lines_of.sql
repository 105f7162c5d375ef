SELECT line.*
FROM billable_line AS line
WHERE line.party_id = :party_id
AND NOT EXISTS (SELECT 1 FROM draft_line WHERE billable_line_id = line.id)
AND NOT EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = line.id)
ORDER BY line.supply_date, line.position
