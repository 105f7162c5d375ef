//! Rows of cells, before anyone knows what they are about.

use super::cell::Cell;

/// What a file turned out to be.
pub(super) struct Opened {
    /// Encoding of a text, or form of a workbook.
    pub(super) encoding: String,
    /// What is in it.
    pub(super) contents: Contents,
    /// Whether bytes of two encodings stood in it.
    pub(super) is_mixed: bool,
}

/// The sheets of a file.
pub(super) enum Contents {
    /// A text, not cut yet: which separator is meant shows when its headings are looked for.
    Text(String),
    /// A workbook.
    Workbook(Vec<Sheet>),
    /// Fields with their values, from JSON.
    Fields(Vec<FieldValue>),
}

/// A field of a JSON object.
pub(super) struct FieldValue {
    /// Its name.
    pub(super) name: String,
    /// Its value.
    pub(super) cell: Cell,
    /// Whether the value is of a sort that no field has.
    pub(super) is_wrong_type: bool,
}

/// Rows of cells; empty rows are left out.
#[derive(Default)]
pub(super) struct Sheet {
    /// Its name, in a workbook.
    pub(super) name: Option<String>,
    /// The rows with something in them.
    pub(super) lines: Vec<Line>,
    /// Whether serial numbers of dates count from 1904.
    pub(super) is_1904: bool,
}

/// A row with something in it.
pub(super) struct Line {
    /// Line of the text or row of the sheet, from 1.
    pub(super) number: u32,
    /// Its cells, without empty ones at the end.
    pub(super) cells: Vec<Cell>,
    /// Whether a quotation mark was opened in it and never closed.
    pub(super) has_open_quote: bool,
}

impl Line {
    /// The row, or nothing when all cells are empty.
    pub(super) fn new(number: u32, mut cells: Vec<Cell>) -> Option<Self> {
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        (!cells.is_empty()).then_some(Self {
            number,
            cells,
            has_open_quote: false,
        })
    }

    pub(super) fn cell(&self, column: usize) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        self.cells.get(column).unwrap_or(EMPTY)
    }

    /// The filled cells with their columns.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
    }

    pub(super) fn shown(&self) -> Vec<String> {
        self.cells.iter().map(Cell::shown).collect()
    }
}
