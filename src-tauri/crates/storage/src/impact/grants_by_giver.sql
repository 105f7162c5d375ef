SELECT grant.giver, -sum(posting.amount_cents) AS cents
FROM grant
CROSS JOIN journal_entry AS entry ON entry.grant_id = grant.id
CROSS JOIN posting ON posting.entry_id = entry.id
JOIN account ON account.number = posting.account
WHERE account.income_kind = 'grant' AND posting.date BETWEEN :from AND :to
GROUP BY grant.giver
ORDER BY cents DESC, grant.giver
