SELECT entry.grant_id, entry.grant_month, sum(posting.amount_cents) AS cents
FROM journal_entry AS entry
JOIN posting ON posting.entry_id = entry.id AND posting.amount_cents > 0
WHERE entry.grant_id IS NOT NULL
GROUP BY entry.grant_id, entry.grant_month
ORDER BY entry.grant_id, entry.grant_month
