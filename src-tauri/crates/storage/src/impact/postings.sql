, page AS (
    SELECT * FROM found
    ORDER BY date DESC, entry_id DESC, position
    LIMIT :limit OFFSET :offset
)
SELECT
    page.*,
    account.label,
    entry.source,
    coalesce(entry.invoice_id, entry.till_session_id, entry.grant_id) AS source_id,
    coalesce(entry.till_month, entry.grant_month) AS month,
    coalesce(invoice.number, till_session.place, grant.name) AS name,
    coalesce(invoice.buyer_name, grant.giver) AS other_party
FROM page
JOIN account ON account.number = page.account
JOIN journal_entry AS entry ON entry.id = page.entry_id
LEFT JOIN invoice ON invoice.id = entry.invoice_id
LEFT JOIN till_session ON till_session.id = entry.till_session_id
LEFT JOIN grant ON grant.id = entry.grant_id
ORDER BY page.date DESC, page.entry_id DESC, page.position
