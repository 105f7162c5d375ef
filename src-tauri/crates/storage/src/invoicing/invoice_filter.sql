(:kind IS NULL OR kind = :kind)
AND (:from IS NULL OR issue_date >= :from)
AND (:to IS NULL OR issue_date <= :to)
