//! Looks into a workbook before a library does: is it one, is it locked, how much does it unpack
//! to, how large do its sheets claim to be.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::super::problems::{FileProblem, FoundForm};
use super::super::{LARGEST_UNPACKED, MOST_CELLS};

/// Cells of the smallest rectangle around a sheet; the library makes room for all of them.
const LARGEST_RECTANGLE: u64 = 5_000_000;

/// A workbook in a zip archive.
#[derive(Clone, Copy)]
pub(super) enum ArchiveForm {
    /// Office Open XML, of Excel.
    Xlsx,
    /// OpenDocument, of LibreOffice.
    Ods,
}

impl ArchiveForm {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
        }
    }
}

/// Finds out which workbook it is, and unpacks all of it once to nowhere: what the directory says
/// of sizes may be a lie.
pub(super) fn check_archive(bytes: &[u8]) -> Result<ArchiveForm, FileProblem> {
    let too_large = FileProblem::UnpacksTooLarge {
        allowed: LARGEST_UNPACKED,
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| guessed_damage(bytes))?;
    let form = archive_form(&archive)?;
    let damaged = |_| FileProblem::Damaged { form: form.name() };
    if archive
        .decompressed_size()
        .is_some_and(|size| size > u128::from(LARGEST_UNPACKED))
    {
        return Err(too_large);
    }
    let mut left = LARGEST_UNPACKED;
    for index in 0..archive.len() {
        if archive.by_index_raw(index).map_err(damaged)?.encrypted() {
            return Err(FileProblem::PasswordProtected);
        }
        let entry = archive.by_index(index).map_err(damaged)?;
        let size = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink())
            .map_err(|_| FileProblem::Damaged { form: form.name() })?;
        left = left.checked_sub(size).ok_or_else(|| too_large.clone())?;
    }
    if matches!(form, ArchiveForm::Ods) {
        check_ods(&mut archive)?;
    }
    Ok(form)
}

/// A cut-off archive has lost its directory, which stands at the end; the names of what is inside
/// still stand before each part.
fn guessed_damage(bytes: &[u8]) -> FileProblem {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    if holds(b"opendocument.spreadsheet") {
        FileProblem::Damaged { form: "ODS" }
    } else if holds(b"[Content_Types].xml") || holds(b"xl/") {
        FileProblem::Damaged { form: "XLSX" }
    } else {
        FileProblem::NotAList {
            found: FoundForm::Archive,
        }
    }
}

fn archive_form(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<ArchiveForm, FileProblem> {
    let mut found = FoundForm::Archive;
    let mut has_mimetype = false;
    let mut has_content = false;
    for name in archive.file_names_raw() {
        let name = String::from_utf8_lossy(name)
            .to_lowercase()
            .replace('\\', "/");
        match name.as_str() {
            "xl/workbook.xml" => return Ok(ArchiveForm::Xlsx),
            "mimetype" => has_mimetype = true,
            "content.xml" => has_content = true,
            _ if name.starts_with("xl/worksheets/") && name.ends_with(".xml") => {
                return Ok(ArchiveForm::Xlsx);
            }
            _ if name.starts_with("word/") => found = FoundForm::TextDocument,
            _ => {}
        }
    }
    if has_mimetype && has_content {
        Ok(ArchiveForm::Ods)
    } else {
        Err(FileProblem::NotAList { found })
    }
}

/// OpenDocument can repeat a cell or a space any number of times in a few bytes, and the library
/// waits for ever at a table that does not end; so the table is walked through here first.
fn check_ods(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), FileProblem> {
    let mut part = |name: &str| {
        archive
            .by_name(name)
            .ok()
            .and_then(whole)
            .ok_or(FileProblem::Damaged { form: "ODS" })
    };
    let mimetype = part("mimetype")?;
    if mimetype.starts_with("application/vnd.oasis.opendocument.text") {
        return Err(FileProblem::NotAList {
            found: FoundForm::TextDocument,
        });
    }
    if part("META-INF/manifest.xml")?.contains("encryption-data") {
        return Err(FileProblem::PasswordProtected);
    }
    walk_ods(&part("content.xml")?)
}

fn whole(mut file: ZipFile<'_, Cursor<&[u8]>>) -> Option<String> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    Some(text)
}

fn walk_ods(content: &str) -> Result<(), FileProblem> {
    let damaged = FileProblem::Damaged { form: "ODS" };
    let mut reader = quick_xml::Reader::from_str(content);
    let mut depth = 0_i64;
    let mut made = 0_u64;
    let mut in_row = 0_u64;
    let mut pending = 0_u64;
    let mut rows = 1_u64;
    loop {
        let (start, opens) = match reader.read_event() {
            Ok(Event::Start(start)) => (start, true),
            Ok(Event::Empty(start)) => (start, false),
            Ok(Event::End(end)) => {
                depth -= 1;
                if end.name().as_ref() == "table:table-row" {
                    // Empty cells at the end of a row are dropped.
                    made = made.saturating_add(in_row.saturating_mul(rows.min(100_000)));
                }
                continue;
            }
            Ok(Event::Eof) => break,
            Ok(_) => continue,
            Err(_) => return Err(damaged),
        };
        depth += i64::from(opens);
        match start.name().as_ref() {
            "table:table-row" => {
                rows = repeated(&start, "table:number-rows-repeated");
                (in_row, pending) = (0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let times = repeated(&start, "table:number-columns-repeated");
                let has_value = opens
                    || start.attributes().flatten().any(|a| {
                        let key = a.key.as_ref();
                        key.starts_with("office:") || key == "table:formula"
                    });
                if has_value {
                    in_row = in_row.saturating_add(pending).saturating_add(times);
                    pending = 0;
                } else {
                    pending = pending.saturating_add(times);
                }
            }
            "text:s" => made = made.saturating_add(repeated(&start, "text:c") / 8),
            _ => {}
        }
        if in_row > 16_384 || made > MOST_CELLS as u64 {
            return Err(FileProblem::TooManyCells {
                allowed: MOST_CELLS as u64,
            });
        }
    }
    if depth == 0 { Ok(()) } else { Err(damaged) }
}

fn repeated(start: &BytesStart<'_>, name: &str) -> u64 {
    start
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.as_ref() == name)
        .map_or(1, |attribute| {
            attribute.value.trim().parse().unwrap_or(u64::MAX)
        })
}

/// Checks a compound file: locked with a password, or a workbook whose sheets are not larger than
/// can be.
pub(super) fn check_compound(bytes: &[u8]) -> Result<(), FileProblem> {
    let damaged = FileProblem::Damaged { form: "XLS" };
    let mut compound = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| damaged.clone())?;
    if compound.exists("EncryptedPackage") {
        return Err(FileProblem::PasswordProtected);
    }
    let Some(name) = ["Workbook", "Book"]
        .into_iter()
        .find(|name| compound.exists(name))
    else {
        let found = if compound.exists("WordDocument") {
            FoundForm::TextDocument
        } else {
            FoundForm::Binary
        };
        return Err(FileProblem::NotAList { found });
    };
    let mut stream = Vec::new();
    compound
        .open_stream(name)
        .and_then(|mut part| part.read_to_end(&mut stream))
        .map_err(|_| damaged.clone())?;
    check_records(&stream)
}

/// Walks through the records of an XLS stream ([MS-XLS] 2.1.4): a type, a length, the data.
fn check_records(stream: &[u8]) -> Result<(), FileProblem> {
    const LOCKED: u16 = 0x002F;
    const BEGIN: u16 = 0x0809;
    const SHEET: u16 = 0x0085;
    // Formula, row of numbers, row of blanks, text, blank, number, label, truth, RK.
    const CELLS: [u16; 10] = [
        0x0006, 0x00BD, 0x00BE, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6,
    ];
    let word = |at: usize| {
        let bytes = stream.get(at..at + 2)?;
        Some(u16::from_le_bytes([bytes[0], bytes[1]]))
    };
    let mut at = 0;
    let (mut last_row, mut last_column) = (0_u64, 0_u64);
    while let (Some(kind), Some(length)) = (word(at), word(at + 2)) {
        let data = at + 4;
        match kind {
            LOCKED if word(data).is_some_and(|scheme| scheme != 0 || length > 2) => {
                return Err(FileProblem::PasswordProtected);
            }
            BEGIN => (last_row, last_column) = (0, 0),
            SHEET => {
                let place = word(data).zip(word(data + 2));
                let place = place.map(|(low, high)| usize::from(low) + (usize::from(high) << 16));
                if place.is_none_or(|place| place >= stream.len()) {
                    return Err(FileProblem::Damaged { form: "XLS" });
                }
            }
            _ if CELLS.contains(&kind) => {
                last_row = last_row.max(word(data).unwrap_or_default().into());
                last_column = last_column.max(word(data + 2).unwrap_or_default().into());
            }
            _ => {}
        }
        if (last_row + 1) * (last_column + 1) > LARGEST_RECTANGLE {
            return Err(FileProblem::TooManyCells {
                allowed: MOST_CELLS as u64,
            });
        }
        at = data + usize::from(length);
    }
    Ok(())
}
