SELECT
    account.*,
    sum(CASE WHEN posting.amount_cents > 0 THEN posting.amount_cents ELSE 0 END) AS debit_cents,
    sum(CASE WHEN posting.amount_cents < 0 THEN -posting.amount_cents ELSE 0 END) AS credit_cents
FROM posting
JOIN journal_entry AS entry ON entry.id = posting.entry_id
JOIN account ON account.number = posting.account
WHERE entry.date BETWEEN :from AND :to
GROUP BY account.number
ORDER BY account.number
