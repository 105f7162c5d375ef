SELECT line.*, coalesce(customer.name, '') AS customer_name, origin.reservation_id
FROM json_each(?1) AS asked
JOIN billable_line AS line ON line.id = asked.value
LEFT JOIN customer ON customer.party_id = line.party_id
LEFT JOIN reservation_line AS origin ON origin.billable_line_id = line.id
ORDER BY asked.key
