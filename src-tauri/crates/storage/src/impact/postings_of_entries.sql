SELECT posting.entry_id, posting.position, posting.date, posting.account, posting.enterprise,
    posting.amount_cents
FROM journal_entry AS entry
CROSS JOIN posting ON posting.entry_id = entry.id
JOIN account ON account.number = posting.account
WHERE (entry.grant_id = :grant OR entry.id = :entry)
    AND (:grant IS NULL OR entry.grant_id = :grant)
    AND (:entry IS NULL OR entry.id = :entry)
    AND (:entry IS NOT NULL OR account.statement = 'profit_and_loss')
    AND (:kind IS NULL OR account.income_kind = :kind)
    AND (:account IS NULL OR account.number = :account)
    AND (:group IS NULL OR account.account_group = :group)
    AND posting.date BETWEEN :from AND :to
    AND (:enterprise IS NULL OR coalesce(posting.enterprise, '') = :enterprise)
