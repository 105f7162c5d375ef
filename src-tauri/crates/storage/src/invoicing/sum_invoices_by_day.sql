SELECT coalesce(sum(row_count), 0), coalesce(sum(payable_cents), 0)
FROM invoice_day
WHERE :search IS NULL
AND (:kind IS NULL OR kind = :kind)
AND (:from IS NULL OR issue_date >= :from)
AND (:to IS NULL OR issue_date <= :to)
