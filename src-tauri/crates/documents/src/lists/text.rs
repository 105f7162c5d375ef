//! Text files: encoding, separators, quotation marks and lines.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::MOST_CELLS;
use super::cell::Cell;
use super::problems::{FileProblem, FoundForm};
use super::sheet::{Contents, Line, Opened, Sheet};

/// What may part the cells of a line.
pub(super) const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// A cell of more lines than this is a quotation mark that was never closed.
const MOST_LINES_IN_A_CELL: usize = 40;

/// A text and the encoding it was written in.
pub(super) struct Decoded {
    /// The text, every line ending in a single line feed.
    pub(super) text: String,
    /// The encoding.
    pub(super) encoding: &'static str,
    /// Whether it was UTF-8 with single bytes of Windows-1252 in between.
    pub(super) is_mixed: bool,
}

/// Finds out the encoding and decodes.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, FileProblem> {
    let (text, encoding, is_mixed) = if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[length..]);
        (text.into_owned(), with_mark(encoding), false)
    } else if let Some(encoding) = unmarked_utf_16(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        (text.into_owned(), encoding.name(), false)
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        (text.to_owned(), "UTF-8", false)
    } else {
        decode_bytes(bytes)
    };
    if !is_text(&text) {
        return Err(FileProblem::NotAList {
            found: FoundForm::Binary,
        });
    }
    Ok(Decoded {
        text: text.replace("\r\n", "\n").replace('\r', "\n"),
        encoding,
        is_mixed,
    })
}

fn with_mark(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_16LE {
        "UTF-16LE"
    } else if encoding == UTF_16BE {
        "UTF-16BE"
    } else {
        "UTF-8 (BOM)"
    }
}

/// UTF-16 without a mark shows by its zeros: every letter of ours has one, always on the same side.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |side: usize| {
        start
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    let pairs = start.len() / 2;
    if pairs < 2 {
        return None;
    }
    if second * 10 > pairs && first * 100 < pairs {
        Some(UTF_16LE)
    } else if first * 10 > pairs && second * 100 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Not UTF-8. Mostly that means Windows-1252; but where most signs outside ASCII are good UTF-8,
/// somebody has put two files together, and each byte is read in its own way.
fn decode_bytes(bytes: &[u8]) -> (String, &'static str, bool) {
    let mut good = 0;
    let mut bad = 0;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    if good <= bad {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        return (text.into_owned(), "Windows-1252", false);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        let (single, _) = WINDOWS_1252.decode_without_bom_handling(chunk.invalid());
        text.push_str(&single);
    }
    (text, "UTF-8", true)
}

/// Whether this reads as text: hardly any control characters.
fn is_text(text: &str) -> bool {
    let mut length = 0_usize;
    let mut strange = 0_usize;
    for c in text.chars().take(100_000) {
        length += 1;
        if c == '\u{fffd}'
            || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1a}'))
        {
            strange += 1;
        }
    }
    strange * 50 <= length
}

/// A decoded text, ready to be cut.
pub(super) fn opened(decoded: Decoded) -> Opened {
    Opened {
        encoding: decoded.encoding.to_owned(),
        is_mixed: decoded.is_mixed,
        contents: Contents::Text(decoded.text),
    }
}

/// The separator that a first line `sep=;` names, as Excel writes and reads it.
pub(super) fn named_separator(text: &str) -> Option<char> {
    let first = text.lines().next()?.trim_matches('"');
    let separator = first
        .strip_prefix("sep=")
        .or_else(|| first.strip_prefix("SEP="))?;
    let mut signs = separator.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if sign.is_ascii() => Some(sign),
        _ => None,
    }
}

/// Cuts a text into rows of cells; at most `most_rows`.
///
/// # Errors
/// [`FileProblem::TooManyCells`].
pub(super) fn cut(text: &str, separator: char, most_rows: usize) -> Result<Sheet, FileProblem> {
    let mut cutter = Cutter::new(text, separator);
    let mut sheet = Sheet::default();
    let mut cells = 0;
    while sheet.lines.len() < most_rows
        && let Some((number, record, has_open_quote)) = cutter.next()
    {
        let row = record.iter().map(Cell::text).collect();
        if let Some(mut line) = Line::new(number, row) {
            line.has_open_quote = has_open_quote;
            cells += line.cells.len();
            sheet.lines.push(line);
        }
        if cells > MOST_CELLS {
            return Err(FileProblem::TooManyCells {
                allowed: MOST_CELLS as u64,
            });
        }
    }
    Ok(sheet)
}

/// Walks through records, keeping the line on which each begins, and getting over quotation marks
/// that are never closed.
struct Cutter<'a> {
    text: &'a str,
    separator: char,
    reader: csv::Reader<&'a [u8]>,
    /// Where the reader began.
    base: usize,
    /// Up to here lines have been counted.
    counted: usize,
    /// The line at `counted`, from 1.
    line: u32,
    /// Cells of the last record that stood on one line.
    usual_width: Option<usize>,
}

impl<'a> Cutter<'a> {
    fn new(text: &'a str, separator: char) -> Self {
        let base = match named_separator(text) {
            Some(_) => text.find('\n').map_or(text.len(), |end| end + 1),
            None => 0,
        };
        Self {
            text,
            separator,
            reader: reader(&text[base..], separator, true),
            base,
            counted: 0,
            line: 1,
            usual_width: None,
        }
    }

    fn next(&mut self) -> Option<(u32, StringRecord, bool)> {
        let mut record = StringRecord::new();
        let mut start = self.position();
        if !self.reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        // The reader steps over empty lines before a record without telling.
        while self.text.as_bytes().get(start) == Some(&b'\n') {
            start += 1;
        }
        let end = self.position();
        let number = self.line_at(start);
        let raw = self.text[start..end].trim_end_matches('\n');
        if !raw.contains('\n') {
            self.usual_width = Some(record.len());
            return Some((number, record, false));
        }
        if !self.is_quote_left_open(raw, &record) {
            return Some((number, record, false));
        }
        let first_line = raw.lines().next().unwrap_or_default();
        let alone = unquoted(first_line, self.separator);
        self.base = (start + first_line.len() + 1).min(self.text.len());
        self.reader = reader(&self.text[self.base..], self.separator, true);
        Some((number, alone, true))
    }

    fn position(&self) -> usize {
        self.base + usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    fn line_at(&mut self, position: usize) -> u32 {
        let lines = self.text.as_bytes()[self.counted..position]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        self.counted = position;
        self.line = self
            .line
            .saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.line
    }

    /// Whether a record over several lines comes from a quotation mark that was never closed.
    fn is_quote_left_open(&self, raw: &str, record: &StringRecord) -> bool {
        let quotes = raw.bytes().filter(|b| *b == b'"').count();
        if quotes % 2 == 1 || raw.lines().count() > MOST_LINES_IN_A_CELL {
            return true;
        }
        let first_line = raw.lines().next().unwrap_or_default();
        self.usual_width.is_some_and(|width| {
            record.len() != width && unquoted(first_line, self.separator).len() == width
        })
    }
}

fn reader(text: &str, separator: char, quoting: bool) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .quoting(quoting)
        .from_reader(text.as_bytes())
}

fn unquoted(line: &str, separator: char) -> StringRecord {
    let mut record = StringRecord::new();
    match reader(line, separator, false).read_record(&mut record) {
        Ok(_) | Err(_) => record,
    }
}
