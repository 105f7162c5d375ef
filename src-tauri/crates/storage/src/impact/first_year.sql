SELECT substr(min((SELECT min(date) FROM posting WHERE posting.account = account.number)), 1, 4) AS year
FROM account
WHERE income_kind NOT IN ('none', 'internal')
