//! Drafts (scratch paper), invoices (facts), and the documents made of them.

mod documents;
mod drafts;
mod invoices;

pub use documents::{Document, documents_between, documents_of, get_document, insert_document};
pub use drafts::{delete_draft, get_draft, insert_draft, list_drafts, update_draft};
pub use invoices::{
    InvoiceFilter, InvoicePage, InvoiceSummary, get_invoice, insert_invoice, invoice_by_number,
    invoices_of_month, list_invoices, made_from, take_sequence,
};
