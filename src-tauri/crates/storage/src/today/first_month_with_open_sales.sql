-- From enterprise to enterprise and from month to month, without reading the sales between.
WITH RECURSIVE
seller (name) AS (
    SELECT min(enterprise) FROM till_sale
    UNION ALL
    SELECT (SELECT min(enterprise) FROM till_sale WHERE enterprise > seller.name)
    FROM seller WHERE seller.name IS NOT NULL
),
month_with_sales (seller, month) AS (
    SELECT name, substr((
        SELECT min(date) FROM till_sale
        WHERE enterprise = name AND date BETWEEN :from AND :to
    ), 1, 7)
    FROM seller WHERE name IS NOT NULL
    UNION ALL
    SELECT seller, substr((
        SELECT min(date) FROM till_sale
        WHERE enterprise = seller AND date > month || '-31' AND date <= :to
    ), 1, 7)
    FROM month_with_sales WHERE month IS NOT NULL
)
SELECT min(month) AS month
FROM month_with_sales
WHERE month IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM journal_entry WHERE till_month = month AND till_enterprise = seller
)
