SELECT account.account_group, sum(posting.amount_cents) AS cents
FROM account
CROSS JOIN posting ON posting.account = account.number
WHERE account.income_kind = 'none'
    AND account.statement = 'profit_and_loss'
    AND posting.date BETWEEN :from AND :to
GROUP BY account.account_group
ORDER BY cents DESC, account.account_group
