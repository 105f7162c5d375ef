//! What form a file has, found out from its first bytes and what is inside, never from its name.

use super::problems::{FileProblem, FoundForm};
use super::sheet::Opened;
use super::{LARGEST_FILE, ListFile, json, text, workbook};

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Files that are certainly no list.
const OTHERS: &[(&[u8], FoundForm)] = &[
    (b"%PDF-", FoundForm::Pdf),
    (b"\xFF\xD8\xFF", FoundForm::Picture),
    (b"\x89PNG", FoundForm::Picture),
    (b"GIF8", FoundForm::Picture),
    (b"RIFF", FoundForm::Picture),
    (b"MZ\x90", FoundForm::Program),
    (b"\x7FELF", FoundForm::Program),
    (b"\xCF\xFA\xED\xFE", FoundForm::Program),
    (b"{\\rtf", FoundForm::TextDocument),
];

/// Opens a file as far as rows of cells or fields with values.
pub(super) fn open(file: &ListFile) -> Result<Opened, FileProblem> {
    let bytes = file.bytes.as_slice();
    if bytes.len() > LARGEST_FILE {
        return Err(FileProblem::TooLarge {
            bytes: bytes.len() as u64,
            allowed: LARGEST_FILE as u64,
        });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileProblem::Empty);
    }
    if bytes.starts_with(ZIP) || bytes.starts_with(EMPTY_ZIP) {
        return workbook::open_archive(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        return workbook::open_compound(bytes);
    }
    for (start, found) in OTHERS {
        if bytes.starts_with(start) {
            return Err(FileProblem::NotAList { found: *found });
        }
    }
    let decoded = text::decode(bytes)?;
    let start = decoded.text.trim_start();
    if start.is_empty() {
        return Err(FileProblem::Empty);
    }
    if let Some(found) = markup(start) {
        return Err(FileProblem::NotAList { found });
    }
    if json::looks_like_json(start) {
        return json::open(decoded);
    }
    Ok(text::opened(decoded))
}

fn markup(start: &str) -> Option<FoundForm> {
    let first: String = start.chars().take(15).collect::<String>().to_lowercase();
    if first.starts_with("<!doctype html") || first.starts_with("<html") {
        Some(FoundForm::WebPage)
    } else if first.starts_with("<?xml") {
        Some(FoundForm::Xml)
    } else {
        None
    }
}
