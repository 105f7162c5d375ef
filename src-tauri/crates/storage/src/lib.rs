//! The encrypted administration file: SQL and the mapping of its rows to the domain's types.
//!
//! No business rules: this crate keeps what it is given, refuses what would break the file, and
//! never lets a fact be changed. Everything that reads takes `&impl Read`, everything that writes
//! takes a `&Transaction`.

mod database;
#[cfg(feature = "dump")]
mod dump;
mod error;
mod file;
mod keys;
mod mapping;
mod migrations;
mod page;
#[cfg(test)]
mod tests;
mod topics;

#[cfg(test)]
extern crate self as storage;

pub mod audit;
pub mod billing;
pub mod certificates;
pub mod changes;
pub mod check;
pub mod funding;
pub mod impact;
pub mod imports;
pub mod invoicing;
pub mod ledger;
pub mod month_end;
pub mod organisation;
pub mod people;
pub mod placements;
pub mod produce;
pub mod rentals;
pub mod search;
pub mod till;
pub mod today;
pub mod work;

pub use database::{Database, Read, Reader, Reading, Transaction};
#[cfg(feature = "dump")]
pub use dump::dump;
pub use error::{Result, StorageError};
pub use file::{
    CannotChangeKeys, CannotOpen, create, open, open_with_recovery, remove, user_names,
};
pub use keys::{KeyCost, NewUser, RecoveryMistake, RecoveryWords, User};
pub use page::Page;
pub use topics::{USERS, topic_of};
