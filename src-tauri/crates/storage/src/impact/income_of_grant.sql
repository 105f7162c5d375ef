SELECT coalesce(-sum(posting.amount_cents), 0) AS cents
FROM journal_entry AS entry
CROSS JOIN posting ON posting.entry_id = entry.id
JOIN account ON account.number = posting.account
WHERE entry.grant_id = :grant
    AND account.income_kind = 'grant'
    AND posting.date BETWEEN :from AND :to
