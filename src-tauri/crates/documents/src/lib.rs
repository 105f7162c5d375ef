//! Paper and wire: everything that leaves or enters the house in a form of its own.
//!
//! `pdf` draws sheets, `paper` says what stands on them, `ubl` writes e-invoices and `lists` reads
//! what people keep in spreadsheets. Bytes on one side, the types of `domain` on the other.

pub mod lists;
pub mod paper;
pub mod pdf;
pub mod ubl;
