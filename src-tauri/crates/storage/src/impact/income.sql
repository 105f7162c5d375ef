SELECT
    substr(booked.month, 1, 4) AS year,
    nullif(booked.enterprise, '') AS enterprise,
    account.income_kind,
    -sum(booked.amount_cents) AS cents
FROM account
CROSS JOIN posting_month AS booked ON booked.account = account.number
WHERE account.income_kind NOT IN ('none', 'internal')
    AND booked.month BETWEEN :from AND :to
GROUP BY year, booked.enterprise, account.income_kind
ORDER BY year, nullif(booked.enterprise, ''), account.income_kind
