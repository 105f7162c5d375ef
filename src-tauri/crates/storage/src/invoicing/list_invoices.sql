SELECT
    id, draft_id, kind, number, series_year, sequence, issue_date, due_date,
    buyer_id, buyer_name, net_cents, vat_cents, payable_cents,
    EXISTS (
        SELECT 1 FROM document
        WHERE owner_kind = 'invoice' AND owner_id = invoice.id AND document.kind = 'ubl'
    ) AS has_e_invoice
FROM invoice
