-- What is counted and, taken off, what was kept: every sum of a day must come to nothing.
SELECT DISTINCT day
FROM (
    SELECT issue_date AS day, kind AS part, count(*) AS row_count, sum(payable_cents) AS amount
    FROM invoice GROUP BY 1, 2
    UNION ALL
    SELECT substr(local_at, 1, 10), 'receipt', count(*), sum(total_cents) FROM receipt GROUP BY 1
    UNION ALL
    SELECT date, iif(is_approved, 'approved', 'waiting'), count(*), sum(minutes)
    FROM hours GROUP BY date, is_approved
    UNION ALL
    SELECT substr(date, 1, 7), account || ' ' || coalesce(enterprise, ''), 0, sum(amount_cents)
    FROM posting GROUP BY account, 1, coalesce(enterprise, '')
    UNION ALL
    SELECT issue_date, kind, -row_count, -payable_cents FROM invoice_day
    UNION ALL
    SELECT date, 'receipt', -row_count, -total_cents FROM receipt_day
    UNION ALL
    SELECT date, iif(is_approved, 'approved', 'waiting'), -row_count, -minutes FROM hours_day
    UNION ALL
    SELECT month, account || ' ' || enterprise, 0, -amount_cents FROM posting_month
)
GROUP BY day, part
HAVING sum(row_count) <> 0 OR sum(amount) <> 0
ORDER BY day
