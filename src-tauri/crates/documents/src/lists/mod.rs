//! A director's own lists, as she kept them: files in, typed rows out.
//!
//! [`read`] looks at what is inside a file, never at its name. It finds out the form (text with
//! separators, a workbook, JSON), the encoding, the row with the headings and what the list is
//! about, and reads every row by itself: a row that cannot be read is refused with reasons while
//! the others come out. Nothing here knows who is already known to the cooperative; whether a
//! customer exists is for whoever keeps the rows.
//!
//! What is taken: quantities and prices as [`domain::money`] takes them (six decimals, up to 10⁹,
//! and no amount beyond what cents hold), hours up to a day, dates from 1900 to 2199, names up to
//! 200 characters, short words up to 100, texts up to 2 000. Of numbers in a workbook the fifteen
//! digits that a spreadsheet shows count. Years of two digits lie in this century up to 69, in a
//! date of birth up to 20.
//!
//! Text is kept as it stands. A cell that looks like a formula, a script or a quotation is text;
//! of a formula in a workbook only the value that was saved with it is read.

mod cell;
mod choices;
mod columns;
mod dates;
mod fields;
mod form;
mod json;
mod names;
mod numbers;
mod problems;
mod recognise;
mod row;
mod rows;
mod sheet;
mod text;
mod workbook;

pub use problems::{Choice, FileProblem, FoundForm, RowProblem, Skipped};
pub use rows::{
    BillableRow, CustomerRow, HoursRow, OrganisationRow, PersonRole, PersonRow, PlacementRow,
    RoomRow, TillRow,
};

/// The largest file that is read, in bytes. Ten years of hours are a tenth of it.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// The most bytes a workbook may unpack to.
pub const LARGEST_UNPACKED: u64 = 256 * 1024 * 1024;
/// The most filled cells of one file.
pub const MOST_CELLS: usize = 5_000_000;

/// A file as it was dropped on the window.
#[derive(Clone, Debug)]
pub struct ListFile {
    /// Its name, to speak of it; says nothing of what is inside.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListKind {
    /// The cooperative itself.
    Organisation,
    /// Employees, volunteers, participants, members.
    People,
    /// Those who get invoices.
    Customers,
    /// Rooms and their tariff.
    Rooms,
    /// Lines to bill.
    BillableLines,
    /// Sales over the counter.
    TillSales,
    /// Placements.
    Placements,
    /// Worked hours.
    Hours,
    /// Not a list that is known; [`List::note`] says why.
    Unknown,
}

/// One list: a text file, or one sheet of a workbook.
#[derive(Clone, Debug)]
pub struct List {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet, in a workbook.
    pub sheet: Option<String>,
    /// What it is about.
    pub kind: ListKind,
    /// The encoding of a text file (`UTF-8`, `Windows-1252`, `UTF-16LE` …), or the form of a
    /// workbook (`XLSX`, `XLS`, `ODS`). Empty when the file could not be read.
    pub encoding: String,
    /// What parts the cells of a text file.
    pub separator: Option<char>,
    /// Where the headings stand: line of the text file or row of the sheet, counted from 1. Of
    /// headings over two rows, the lower one.
    pub header_row: Option<u32>,
    /// The columns that have a heading, and what each was taken for.
    pub columns: Vec<Column>,
    /// The rows, good and refused, in the order of the file.
    pub rows: Vec<ListRow>,
    /// Lines between the rows that are no row: totals, headings once more, words below.
    pub skipped: Vec<SkippedLine>,
    /// What is wrong with the whole, or worth saying of it.
    pub note: Option<FileProblem>,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading as written; over two rows, both with a space between.
    pub heading: String,
    /// The field it was taken for, in English; `None` when it is not used.
    pub field: Option<&'static str>,
}

/// One row of a list.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// Where it begins: line of the text file as an editor counts them, headings included, or row
    /// of the sheet.
    pub line: u32,
    /// Its cells as a person would see them.
    pub cells: Vec<String>,
    /// What it says, or every reason why it cannot come in.
    pub parsed: Result<Row, Vec<RowProblem>>,
    /// What came in but deserves a look.
    pub remarks: Vec<RowProblem>,
}

/// A line that is no row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedLine {
    /// Where it begins, as [`ListRow::line`].
    pub line: u32,
    /// Its cells as a person would see them.
    pub cells: Vec<String>,
    /// Why it is no row.
    pub why: Skipped,
}

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Of [`ListKind::People`].
    Person(PersonRow),
    /// Of [`ListKind::Customers`].
    Customer(CustomerRow),
    /// Of [`ListKind::Rooms`].
    Room(RoomRow),
    /// Of [`ListKind::BillableLines`].
    BillableLine(BillableRow),
    /// Of [`ListKind::TillSales`].
    TillSale(TillRow),
    /// Of [`ListKind::Placements`].
    Placement(PlacementRow),
    /// Of [`ListKind::Hours`].
    Hours(HoursRow),
    /// Of [`ListKind::Organisation`].
    Organisation(OrganisationRow),
}

/// Reads a file: one [`List`] per sheet with something in it, or per table where a sheet holds
/// several below each other.
///
/// Never fails and never panics: what cannot be read gives one list of [`ListKind::Unknown`] whose
/// [`List::note`] says why.
pub fn read(file: &ListFile) -> Vec<List> {
    match form::open(file) {
        Ok(opened) => recognise::lists(file, opened),
        Err(problem) => vec![List::unknown(&file.name, problem)],
    }
}

impl List {
    fn unknown(file: &str, problem: FileProblem) -> Self {
        Self {
            file: file.to_owned(),
            sheet: None,
            kind: ListKind::Unknown,
            encoding: String::new(),
            separator: None,
            header_row: None,
            columns: Vec::new(),
            rows: Vec::new(),
            skipped: Vec::new(),
            note: Some(problem),
        }
    }
}

#[cfg(test)]
mod tests;
