//! Workbooks: XLSX, XLS and ODS, read with caps so that no file can eat the machine.
//!
//! Hidden sheets are left alone. Of a formula the value saved with it is taken; nothing is
//! calculated.

mod guard;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::str::FromStr;

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Reader, SheetType, SheetVisible, Xls,
    XlsError, Xlsx, XlsxError,
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;

use super::MOST_CELLS;
use super::cell::Cell;
use super::problems::FileProblem;
use super::sheet::{Contents, Line, Opened, Sheet};

/// Cells further to the right are not looked at.
const MOST_COLUMNS: u32 = 1_000;

const SECONDS_OF_A_DAY: f64 = 86_400.0;

/// Opens a zip archive that should be an XLSX or ODS workbook.
pub(super) fn open_archive(bytes: &[u8]) -> Result<Opened, FileProblem> {
    let form = guard::check_archive(bytes)?;
    let sheets = guarded(form.name(), || match form {
        guard::ArchiveForm::Xlsx => xlsx_sheets(bytes),
        guard::ArchiveForm::Ods => ods_sheets(bytes),
    })?;
    opened(form.name(), sheets)
}

/// Opens a compound file: an XLS workbook, or a workbook locked with a password.
pub(super) fn open_compound(bytes: &[u8]) -> Result<Opened, FileProblem> {
    guarded("XLS", || guard::check_compound(bytes))?;
    let sheets = guarded("XLS", || xls_sheets(bytes))?;
    opened("XLS", sheets)
}

fn opened(form: &'static str, sheets: Vec<Sheet>) -> Result<Opened, FileProblem> {
    let sheets: Vec<Sheet> = sheets
        .into_iter()
        .filter(|sheet| !sheet.lines.is_empty())
        .collect();
    if sheets.is_empty() {
        return Err(FileProblem::Empty);
    }
    Ok(Opened {
        encoding: form.to_owned(),
        is_mixed: false,
        contents: Contents::Workbook(sheets),
    })
}

/// The libraries below are made for good files; what a damaged one makes them do ends here.
fn guarded<T>(
    form: &'static str,
    open: impl FnOnce() -> Result<T, FileProblem>,
) -> Result<T, FileProblem> {
    catch_unwind(AssertUnwindSafe(open)).unwrap_or(Err(FileProblem::Damaged { form }))
}

fn xlsx_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, FileProblem> {
    let damaged = |fault: XlsxError| match fault {
        XlsxError::Password => FileProblem::PasswordProtected,
        _ => FileProblem::Damaged { form: "XLSX" },
    };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let is_1904 = workbook.has_1904_epoch();
    let mut filled = 0;
    let mut sheets = Vec::new();
    for name in visible(workbook.sheets_metadata()) {
        let mut grid = Grid::default();
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(damaged)?;
        let percentages: Vec<bool> = cells
            .styles()
            .iter()
            .map(|style| {
                let format = style.number_format.as_ref();
                format.is_some_and(|format| format.format_code.contains('%'))
            })
            .collect();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
            let is_percentage = percentages.get(style).copied().unwrap_or_default();
            let value = xlsx_cell(cell.get_value(), is_percentage, is_1904);
            grid.put(cell.get_position(), value, &mut filled)?;
        }
        drop(cells);
        // Merged regions only fill gaps; a sheet without readable ones is read as it stands.
        let merged = workbook
            .merge_cells_by_sheet_name(&name)
            .unwrap_or_default();
        grid.fill_down(&merged);
        sheets.push(grid.into_sheet(name, is_1904));
    }
    Ok(sheets)
}

fn xls_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, FileProblem> {
    let damaged = |fault: XlsError| match fault {
        XlsError::Password => FileProblem::PasswordProtected,
        _ => FileProblem::Damaged { form: "XLS" },
    };
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let is_1904 = workbook.has_1904_epoch();
    let mut filled = 0;
    let mut sheets = Vec::new();
    for name in visible(workbook.sheets_metadata()) {
        let range = workbook.worksheet_range(&name).map_err(damaged)?;
        let mut grid = Grid::of(&range, is_1904, &mut filled)?;
        grid.fill_down(
            &workbook
                .merge_cells_by_sheet_name(&name)
                .unwrap_or_default(),
        );
        sheets.push(grid.into_sheet(name, is_1904));
    }
    Ok(sheets)
}

fn ods_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, FileProblem> {
    let damaged = |fault: OdsError| match fault {
        OdsError::Password => FileProblem::PasswordProtected,
        OdsError::CellLimitExceeded { .. } => too_many_cells(),
        _ => FileProblem::Damaged { form: "ODS" },
    };
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut filled = 0;
    let mut sheets = Vec::new();
    for name in visible(workbook.sheets_metadata()) {
        let range = workbook.worksheet_range(&name).map_err(damaged)?;
        sheets.push(Grid::of(&range, false, &mut filled)?.into_sheet(name, false));
    }
    Ok(sheets)
}

fn visible(sheets: &[calamine::Sheet]) -> Vec<String> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect()
}

const fn too_many_cells() -> FileProblem {
    FileProblem::TooManyCells {
        allowed: MOST_CELLS as u64,
    }
}

/// The filled cells of a sheet by row and column, both from 0.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, Vec<Cell>>,
}

impl Grid {
    fn of(
        range: &calamine::Range<Data>,
        is_1904: bool,
        filled: &mut usize,
    ) -> Result<Self, FileProblem> {
        let mut grid = Self::default();
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = |first: u32, further: usize| {
                first.saturating_add(u32::try_from(further).unwrap_or(u32::MAX))
            };
            let position = (place(first_row, row), place(first_column, column));
            grid.put(position, cell(value, is_1904), filled)?;
        }
        Ok(grid)
    }

    fn put(
        &mut self,
        position: (u32, u32),
        cell: Cell,
        filled: &mut usize,
    ) -> Result<(), FileProblem> {
        let (row, column) = position;
        if cell.is_empty() || column >= MOST_COLUMNS {
            return Ok(());
        }
        *filled += 1;
        if *filled > MOST_CELLS {
            return Err(too_many_cells());
        }
        let cells = self.rows.entry(row).or_default();
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = cell;
        Ok(())
    }

    /// Words and dates merged over rows stand in each of them. Numbers do not: an amount beside
    /// three rows is not three amounts.
    fn fill_down(&mut self, merged: &[Dimensions]) {
        for region in merged {
            let ((top, left), (bottom, _)) = (region.start, region.end);
            let above = self
                .rows
                .get(&top)
                .and_then(|cells| cells.get(left as usize));
            let Some(cell @ (Cell::Text(_) | Cell::Date(_))) = above.cloned() else {
                continue;
            };
            for (_, cells) in self.rows.range_mut(top..=bottom.max(top)).skip(1) {
                let column = left as usize;
                if cells.len() <= column {
                    cells.resize(column + 1, Cell::Empty);
                }
                if cells[column].is_empty() {
                    cells[column] = cell.clone();
                }
            }
        }
    }

    fn into_sheet(self, name: String, is_1904: bool) -> Sheet {
        let lines = self
            .rows
            .into_iter()
            .filter_map(|(row, cells)| Line::new(row.saturating_add(1), cells))
            .collect();
        Sheet {
            name: Some(name),
            lines,
            is_1904,
        }
    }
}

fn xlsx_cell(value: &DataRef<'_>, is_percentage: bool, is_1904: bool) -> Cell {
    match value {
        DataRef::Float(number) => number_cell(*number, is_percentage),
        DataRef::SharedString(text) => Cell::text(text),
        other => cell(&Data::from(other.clone()), is_1904),
    }
}

fn cell(value: &Data, is_1904: bool) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number {
            value: Decimal::from(*number),
            is_percentage: false,
        },
        Data::Float(number) => number_cell(*number, false),
        Data::String(text) => Cell::text(text),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(moment) => moment_cell(moment, is_1904),
        Data::DateTimeIso(text) => iso_cell(text),
        Data::DurationIso(text) => duration_cell(text),
        Data::Error(error) => Cell::Error(error.to_string()),
    }
}

/// A spreadsheet keeps fifteen digits; more are the noise of binary fractions.
fn number_cell(number: f64, is_percentage: bool) -> Cell {
    let digits = format!("{number:.14e}");
    match Decimal::from_scientific(&digits) {
        Ok(value) => Cell::Number {
            value: value.normalize(),
            is_percentage,
        },
        Err(_) => Cell::text(&number.to_string()),
    }
}

fn moment_cell(moment: &ExcelDateTime, is_1904: bool) -> Cell {
    let number = moment.as_f64();
    if !number.is_finite() || number < 0.0 {
        return number_cell(number, false);
    }
    let seconds = (number * SECONDS_OF_A_DAY).round();
    let days = (seconds / SECONDS_OF_A_DAY).floor();
    let time = time_of((seconds - days * SECONDS_OF_A_DAY) as u32);
    if days < 1.0 {
        return Cell::Time(time);
    }
    if moment.is_duration() {
        let minutes = (seconds / 60.0).round() as u64;
        return Cell::text(&format!("{}:{:02}", minutes / 60, minutes % 60));
    }
    match serial_date(days as u32, is_1904) {
        Some(date) if time == NaiveTime::MIN => Cell::Date(date),
        Some(date) => Cell::DateTime(date, time),
        None => number_cell(number, false),
    }
}

fn time_of(seconds: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()
}

/// The day with this serial number in a spreadsheet. Nothing for the first two months of 1900,
/// which spreadsheets count wrong.
pub(super) fn serial_date(days: u32, is_1904: bool) -> Option<NaiveDate> {
    let (epoch, least) = if is_1904 {
        (NaiveDate::from_ymd_opt(1904, 1, 1)?, 1)
    } else {
        (NaiveDate::from_ymd_opt(1899, 12, 30)?, 61)
    };
    if days < least {
        return None;
    }
    epoch.checked_add_days(Days::new(u64::from(days)))
}

fn iso_cell(text: &str) -> Cell {
    if let Ok(date) = NaiveDate::from_str(text) {
        return Cell::Date(date);
    }
    match NaiveDateTime::from_str(text.trim_end_matches('Z')) {
        Ok(moment) if moment.time() == NaiveTime::MIN => Cell::Date(moment.date()),
        Ok(moment) => Cell::DateTime(moment.date(), moment.time()),
        Err(_) => NaiveTime::from_str(text).map_or_else(|_| Cell::text(text), Cell::Time),
    }
}

/// `PT09H30M00S`, a time of day in OpenDocument.
fn duration_cell(text: &str) -> Cell {
    let read = || {
        let rest = text.strip_prefix("PT")?;
        let (hours, rest) = rest.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
        let (hours, minutes, seconds): (u32, u32, u32) = (
            hours.parse().ok()?,
            minutes.parse().ok()?,
            seconds.parse().ok()?,
        );
        Some(match NaiveTime::from_hms_opt(hours, minutes, seconds) {
            Some(time) => Cell::Time(time),
            None => Cell::text(&format!("{hours}:{minutes:02}")),
        })
    };
    read().unwrap_or_else(|| Cell::text(text))
}
