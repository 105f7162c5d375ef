//! The rules of a neighbourhood cooperative's office.
//!
//! Pure: no clock, no files, no database, nothing that serialises. Whatever a rule must know of
//! the world comes in as an argument, so every rule can be read and tested by itself.

pub mod billing;
pub mod citizen_number;
pub mod dates;
pub mod funding;
pub mod id;
pub mod impact;
pub mod invoicing;
pub mod ledger;
pub mod money;
pub mod organisation;
pub mod people;
pub mod placements;
pub mod produce;
pub mod rentals;
pub mod till;
pub mod vat;
pub mod work;
