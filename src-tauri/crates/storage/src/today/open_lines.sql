SELECT count(*) AS line_count, min(line.supply_date) AS since
FROM unbilled_line AS line
WHERE line.supply_date BETWEEN :from AND :to
AND NOT EXISTS (SELECT 1 FROM draft_line WHERE billable_line_id = line.billable_line_id)
