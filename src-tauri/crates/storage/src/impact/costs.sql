SELECT account.account_group, sum(booked.amount_cents) AS cents
FROM account
CROSS JOIN posting_month AS booked ON booked.account = account.number
WHERE account.income_kind = 'none'
    AND account.statement = 'profit_and_loss'
    AND booked.month BETWEEN :from AND :to
GROUP BY account.account_group
ORDER BY cents DESC, account.account_group
