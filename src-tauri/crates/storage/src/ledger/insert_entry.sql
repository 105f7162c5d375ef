INSERT INTO journal_entry (
    id, date, source, invoice_id, till_month, till_enterprise, till_session_id, grant_id, grant_month
)
VALUES (
    :id, :date, :source, :invoice_id, :till_month, :till_enterprise, :till_session_id, :grant_id, :grant_month
)
