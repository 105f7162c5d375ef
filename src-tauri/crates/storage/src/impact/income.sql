-- The accounts lead: each reads its own stretch of one index, which holds all that is asked.
SELECT
    substr(posting.date, 1, 4) AS year,
    posting.enterprise,
    account.income_kind,
    -sum(posting.amount_cents) AS cents
FROM account
CROSS JOIN posting ON posting.account = account.number
WHERE account.income_kind NOT IN ('none', 'internal')
    AND posting.date BETWEEN :from AND :to
GROUP BY year, posting.enterprise, account.income_kind
ORDER BY year, posting.enterprise, account.income_kind
