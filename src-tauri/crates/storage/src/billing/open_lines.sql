SELECT line.*
FROM unbilled_line AS waiting
CROSS JOIN billable_line AS line ON line.id = waiting.billable_line_id
WHERE waiting.supply_date <= :until
AND NOT EXISTS (SELECT 1 FROM draft_line WHERE billable_line_id = line.id)
ORDER BY line.party_id, line.supply_date, line.position
