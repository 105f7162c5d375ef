//! The same list twice adds nothing; equal rows in one list are all real.

use storage::StorageError;
use storage::imports::{forget, imported, remember};

use crate::office::Office;

#[test]
fn a_row_is_known_by_what_it_says_and_which_of_equals_it_is() {
    let mut office = Office::new();
    office.write(|tx| {
        remember(tx, "till", "2626;Linnen tas", 0, "a")?;
        remember(tx, "till", "2626;Linnen tas", 1, "b")
    });
    let known = |kind: &str, occurrence| {
        office
            .database
            .read(|r| imported(r, kind, "2626;Linnen tas", occurrence))
            .unwrap()
    };
    assert_eq!(known("till", 0).as_deref(), Some("a"));
    assert_eq!(known("till", 1).as_deref(), Some("b"));
    assert_eq!(known("till", 2), None, "a third would be new");
    assert_eq!(known("hours", 0), None);
}

#[test]
fn a_row_is_remembered_once_and_can_be_forgotten() {
    let mut office = Office::new();
    office.write(|tx| remember(tx, "till", "x", 0, "a"));
    let again = office
        .database
        .transact(|tx| remember(tx, "till", "x", 0, "b"));
    assert!(matches!(again, Err(StorageError::Constraint { .. })));
    office.write(|tx| forget(tx, "a"));
    office.write(|tx| remember(tx, "till", "x", 0, "b"));
}
