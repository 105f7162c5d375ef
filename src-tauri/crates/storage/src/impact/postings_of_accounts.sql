SELECT posting.entry_id, posting.position, posting.date, posting.account, posting.enterprise,
    posting.amount_cents
FROM account
CROSS JOIN posting ON posting.account = account.number
WHERE account.statement = 'profit_and_loss'
    AND (:kind IS NULL OR account.income_kind = :kind)
    AND (:account IS NULL OR account.number = :account)
    AND (:group IS NULL OR account.account_group = :group)
    AND posting.date BETWEEN :from AND :to
    AND (:enterprise IS NULL OR coalesce(posting.enterprise, '') = :enterprise)
    AND :grant IS NULL AND :entry IS NULL
