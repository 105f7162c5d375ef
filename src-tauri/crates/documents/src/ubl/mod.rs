//! E-invoices: UBL 2.1 in the form of Peppol BIS Billing 3.0, with the Dutch rules.
//!
//! [`write`] turns a final invoice into the file that a municipality or company books by machine;
//! [`rules`] reads such a file and names the rules it breaks. The two share nothing but the
//! standard, so that one can catch the other.

pub mod rules;

mod line;
mod party;
mod unit;
mod write;
mod xml;

#[cfg(test)]
mod tests;

pub use write::write;

use domain::invoicing::Invoice;

/// Why an invoice gets no e-invoice. It is still an invoice, on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotElectronic {
    /// The buyer has neither a KvK number nor an OIN: private people are not on Peppol.
    #[error("the buyer has no KvK number or OIN")]
    PrivateBuyer,
    /// The seller has neither a KvK number nor an OIN, so nobody could answer it.
    #[error("the seller has no KvK number or OIN")]
    SellerWithoutNumber,
}

/// The name under which the e-invoice is saved and attached: the invoice's number and `.xml`.
///
/// Signs that some file system refuses become a hyphen.
pub fn file_name(invoice: &Invoice) -> String {
    let number: String = invoice
        .number
        .chars()
        .map(|sign| match sign {
            '.' | '-' | '_' => sign,
            sign if sign.is_alphanumeric() => sign,
            _ => '-',
        })
        .collect();
    format!("{}.xml", number.trim_start_matches('.'))
}
