//! The encrypted file, tried on real files.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod changes;
mod check;
mod disk_full;
mod imports;
mod kills;
mod mounts;
mod office;
mod opening;
mod produce;
mod records;
mod reservations;
mod search;
mod two_processes;
mod users;
