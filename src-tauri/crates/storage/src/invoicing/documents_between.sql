SELECT document.id AS id, invoice.issue_date AS issue_date
FROM document
JOIN invoice ON document.owner_kind = 'invoice' AND invoice.id = document.owner_id
WHERE invoice.issue_date BETWEEN :from AND :to
UNION ALL
SELECT document.id AS id, certificate.issue_date AS issue_date
FROM document
JOIN certificate ON document.owner_kind = 'certificate' AND certificate.id = document.owner_id
WHERE certificate.issue_date BETWEEN :from AND :to
ORDER BY issue_date, id
