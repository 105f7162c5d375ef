//! Drafts (scratch paper), invoices (facts), and the documents made of them.

mod documents;
mod drafts;
mod invoices;

pub use documents::{
    Document, documents_between, documents_of, get_document, insert_document, is_not_kept,
    note_not_kept,
};
pub use drafts::{
    buyer_of, delete_draft, draft_ids, get_draft, insert_draft, list_drafts, update_draft,
};
pub use invoices::{
    InvoiceFilter, InvoicePage, InvoiceSummary, count_of_month_end, get_invoice, insert_invoice,
    invoice_by_number, invoices_of_month, invoices_of_month_end, list_invoices, made_from,
    next_sequence, take_sequence,
};
pub(crate) use invoices::{keep_seller, kept_seller};
