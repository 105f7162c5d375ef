//! Whole files in, rows out.

mod andere_wijk;
mod any_bytes;
mod bad_cells;
mod bad_files;
mod habits;
mod permutations;
mod told;
mod voorbeeldwijk;

use std::path::{Path, PathBuf};

use super::*;

fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(folder)
}

/// Reads a file of a folder of lists.
fn file(folder: &str, name: &str) -> ListFile {
    ListFile {
        name: name.to_owned(),
        bytes: std::fs::read(fixtures(folder).join(name)).unwrap(),
    }
}

/// The one list of a file.
fn only(file: &ListFile) -> List {
    let mut lists = read(file);
    assert_eq!(lists.len(), 1, "{}", file.name);
    lists.remove(0)
}

fn good(list: &List) -> Vec<&Row> {
    list.rows
        .iter()
        .filter_map(|row| row.parsed.as_ref().ok())
        .collect()
}

fn refused(list: &List) -> Vec<(u32, &[RowProblem])> {
    let wrong = |row: &'_ ListRow| row.parsed.is_err();
    list.rows
        .iter()
        .filter(|row| wrong(row))
        .map(|row| (row.line, row.parsed.as_ref().unwrap_err().as_slice()))
        .collect()
}

fn remarks(list: &List) -> Vec<(u32, &RowProblem)> {
    list.rows
        .iter()
        .flat_map(|row| row.remarks.iter().map(|remark| (row.line, remark)))
        .collect()
}
