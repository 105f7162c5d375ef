//! One row of a list: cells in, values out, with everything that is wrong collected on the way.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Timelike};
use domain::money::{NotPlausible, Percentage, Quantity, UnitPrice};
use domain::people::PriceBasis;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use unicode_normalization::UnicodeNormalization;

use super::ListKind;
use super::cell::Cell;
use super::choices::Found;
use super::columns::Columns;
use super::dates::{self, NotADate, Order};
use super::numbers::{self, Mark, NotRead};
use super::problems::{Choice, RowProblem};
use super::sheet::Line;
use super::workbook::serial_date;

/// The most characters of a name.
pub(super) const LONGEST_NAME: usize = 200;
/// The most characters of a short text: a number, a unit, a place.
pub(super) const LONGEST_WORD: usize = 100;
/// The most characters of a text.
pub(super) const LONGEST_TEXT: usize = 2_000;

/// Years of two digits up to this lie in this century; for a date of birth up to the second.
const PIVOT: u32 = 69;
const BIRTH_PIVOT: u32 = 20;

/// What the rows of a list have in common.
pub(super) struct Table<'a> {
    pub(super) columns: &'a Columns,
    /// What the numbers of a column prove of its decimal mark, else those of all columns.
    marks: BTreeMap<usize, Mark>,
    common_mark: Option<Mark>,
    /// Columns in which months stand before days.
    months_first: Vec<usize>,
    /// Whether cells have moved when there are more of them than headings.
    is_text: bool,
    is_1904: bool,
    /// The basis of all prices, from words above the list.
    pub(super) title_basis: Option<(PriceBasis, String)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        columns: &'a Columns,
        lines: &[Line],
        is_text: bool,
        is_1904: bool,
        title_basis: Option<(PriceBasis, String)>,
    ) -> Self {
        const NUMBERS: [&str; 18] = [
            "quantity",
            "price",
            "price_excl",
            "price_incl",
            "discount",
            "hours_per_week",
            "duration",
            "hour_price",
            "hour_price_buurt",
            "hour_price_sociaal",
            "hour_price_commercieel",
            "hour_price_lid",
            "day_part_price",
            "day_part_price_buurt",
            "day_part_price_sociaal",
            "day_part_price_commercieel",
            "day_part_price_lid",
            "capacity",
        ];
        const DATES: [&str; 8] = [
            "date",
            "birth_date",
            "since",
            "until",
            "start",
            "end",
            "planned_end",
            "actual_end",
        ];
        let texts = |column: usize| {
            lines
                .iter()
                .filter_map(move |line| match line.cell(column) {
                    Cell::Text(text) => Some(text.as_str()),
                    _ => None,
                })
        };
        let mut marks = BTreeMap::new();
        let (mut commas, mut points) = (0, 0);
        for column in NUMBERS.iter().flat_map(|field| columns.all(field)) {
            let (mut own_commas, mut own_points) = (0, 0);
            for proof in texts(column).filter_map(numbers::proof) {
                match proof {
                    Mark::Comma => own_commas += 1,
                    Mark::Point => own_points += 1,
                }
            }
            if let Some(mark) = majority(own_commas, own_points) {
                marks.insert(column, mark);
            }
            commas += own_commas;
            points += own_points;
        }
        let months_first = DATES
            .iter()
            .flat_map(|field| columns.all(field))
            .filter(|column| {
                let proofs: Vec<Order> = texts(*column).filter_map(dates::proof).collect();
                proofs.len() >= 2 && proofs.iter().all(|order| *order == Order::MonthFirst)
            })
            .collect();
        let beyond = lines
            .iter()
            .filter(|line| line.cells.len() > columns.last() + 1)
            .count();
        Self {
            columns,
            marks,
            common_mark: majority(commas, points),
            months_first,
            // A column without a heading at the end is a habit, not a row that has moved.
            is_text: is_text && beyond * 2 <= lines.len(),
            is_1904,
            title_basis,
        }
    }
}

impl Table<'_> {
    /// Whether the basis of prices is nowhere but above the list.
    pub(super) fn takes_basis_from_title(&self) -> bool {
        let has = |field| self.columns.first(field).is_some();
        self.columns.kind == ListKind::BillableLines
            && has("price")
            && !has("price_basis")
            && self.title_basis.is_some()
    }
}

fn majority(commas: usize, points: usize) -> Option<Mark> {
    match commas.cmp(&points) {
        std::cmp::Ordering::Greater => Some(Mark::Comma),
        std::cmp::Ordering::Less => Some(Mark::Point),
        std::cmp::Ordering::Equal => None,
    }
}

/// Reads the cells of one row.
pub(super) struct Reader<'a> {
    pub(super) table: &'a Table<'a>,
    line: &'a Line,
    pub(super) problems: Vec<RowProblem>,
    pub(super) remarks: Vec<RowProblem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(table: &'a Table<'a>, line: &'a Line) -> Self {
        let mut reader = Self {
            table,
            line,
            problems: Vec::new(),
            remarks: Vec::new(),
        };
        if line.has_open_quote {
            reader.remarks.push(RowProblem::QuoteNotClosed);
        }
        let last = table.columns.last();
        if line.cells.len() > last + 1 {
            if table.is_text {
                reader.problems.push(RowProblem::TooManyCells {
                    found: line.cells.len(),
                    expected: last + 1,
                });
            } else {
                let count = line.filled().filter(|(column, _)| *column > last).count();
                reader.remarks.push(RowProblem::CellsBeside { count });
            }
        }
        reader
    }

    /// Whether the list has this column.
    pub(super) fn has(&self, field: &str) -> bool {
        self.table.columns.first(field).is_some()
    }

    /// The first filled cell of a field, with its column.
    fn cell(&self, field: &str) -> Option<(usize, &'a Cell)> {
        self.table
            .columns
            .all(field)
            .map(|column| (column, self.line.cell(column)))
            .find(|(_, cell)| !cell.is_empty())
    }

    pub(super) fn is_filled(&self, field: &str) -> bool {
        self.cell(field).is_some()
    }

    /// The heading of a field, or its name where there is no such column.
    pub(super) fn heading(&self, field: &str) -> String {
        let column = self.table.columns.first(field);
        column
            .map_or(field, |column| self.table.columns.heading(column))
            .to_owned()
    }

    /// Refuses the row when a field is empty.
    pub(super) fn need(&mut self, field: &str) {
        if !self.is_filled(field) {
            let column = self.heading(field);
            self.problems.push(RowProblem::Missing { column });
        }
    }

    /// A text on one line, with single spaces.
    pub(super) fn words(&mut self, field: &str, most: usize) -> String {
        let text = self.text(field, most);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A text as it stands, possibly of several lines.
    pub(super) fn text(&mut self, field: &str, most: usize) -> String {
        let filled = self.cell(field);
        filled.map_or_else(String::new, |(column, _)| self.text_of(column, most))
    }

    fn text_of(&mut self, column: usize, most: usize) -> String {
        let cell = self.line.cell(column);
        let column = self.table.columns.heading(column).to_owned();
        if let Cell::Error(error) = cell {
            let text = error.clone();
            self.problems.push(RowProblem::ErrorCell { column, text });
            return String::new();
        }
        let shown: String = cell.shown().nfc().collect();
        let is_allowed = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
        let kept: String = shown
            .chars()
            .filter(|c| is_allowed(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{fffd}'))
            .collect();
        if kept.len() != shown.len() {
            self.remarks.push(RowProblem::ControlCharactersLeftOut {
                column: column.clone(),
            });
        }
        let length = kept.chars().count();
        if length > most {
            self.problems.push(RowProblem::TooLong {
                column,
                length,
                allowed: most,
            });
            return String::new();
        }
        kept.trim().to_owned()
    }

    /// A text in which numbers that may be citizen service numbers are left out.
    pub(super) fn private_text(&mut self, field: &str, most: usize) -> String {
        let filled = self.cell(field);
        filled.map_or_else(String::new, |(column, _)| self.private_cell(column, most))
    }

    fn private_cell(&mut self, column: usize, most: usize) -> String {
        let text = self.text_of(column, most);
        let (kept, found) = without_personal_numbers(&text);
        if found {
            let column = self.table.columns.heading(column).to_owned();
            self.remarks
                .push(RowProblem::PersonalNumberLeftOut { column });
        }
        kept
    }

    /// A list of words: parted by `|`, by `;`, by lines, or else by commas.
    pub(super) fn several(&mut self, field: &str) -> Vec<String> {
        let columns: Vec<usize> = self.table.columns.all(field).collect();
        columns
            .into_iter()
            .flat_map(|column| self.words_of(column))
            .collect()
    }

    fn words_of(&mut self, column: usize) -> Vec<String> {
        let text = self.private_cell(column, LONGEST_TEXT);
        let separators: &[char] = if text.contains('|') {
            &['|']
        } else if text.contains([';', '\n', '•']) {
            &[';', '\n', '•']
        } else {
            &[',']
        };
        text.split(separators)
            .map(|part| {
                part.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '*' | '•'))
            })
            .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// A date; nothing when the cell is empty or the date is refused.
    pub(super) fn date(&mut self, field: &str) -> Option<NaiveDate> {
        let (column, cell) = self.cell(field)?;
        let is_birth = field == "birth_date";
        let heading = self.table.columns.heading(column).to_owned();
        let text = cell.shown();
        let order = if self.table.months_first.contains(&column) {
            Order::MonthFirst
        } else {
            Order::DayFirst
        };
        let pivot = if is_birth { BIRTH_PIVOT } else { PIVOT };
        let read = match cell {
            Cell::Date(date) | Cell::DateTime(date, _) => Ok(*date),
            Cell::Text(text)
                if matches!(text.as_str(), "-" | "–" | "?" | "n.v.t." | "nvt" | "--") =>
            {
                return None;
            }
            Cell::Text(written) => {
                dates::read(written, order, pivot, self.table.is_1904).map(|read| {
                    let text = text.clone();
                    if read.is_short && is_birth {
                        let column = heading.clone();
                        self.remarks.push(RowProblem::ShortYear {
                            column,
                            text,
                            read_as: read.date,
                        });
                    } else if read.is_open && order == Order::MonthFirst {
                        let column = heading.clone();
                        self.remarks.push(RowProblem::AmbiguousDate {
                            column,
                            text,
                            read_as: read.date,
                        });
                    }
                    read.date
                })
            }
            // A serial number of five digits: 18 May 1927 and later. Fewer could be a year.
            Cell::Number {
                value,
                is_percentage: false,
            } => value
                .to_u32()
                .filter(|days| value.is_integer() && *days >= 10_000)
                .and_then(|days| serial_date(days, self.table.is_1904))
                .ok_or(NotADate::NotADate),
            _ => Err(NotADate::NotADate),
        };
        let column = heading;
        match read {
            Ok(date) => {
                let earliest = NaiveDate::from_ymd_opt(1900, 1, 1)?;
                let latest = NaiveDate::from_ymd_opt(2199, 12, 31)?;
                if (earliest..=latest).contains(&date) {
                    return Some(date);
                }
                self.problems.push(RowProblem::DateOutOfRange {
                    column,
                    text,
                    earliest,
                    latest,
                });
            }
            Err(NotADate::NotADate) => self.problems.push(RowProblem::NotADate { column, text }),
            Err(NotADate::Impossible) => self
                .problems
                .push(RowProblem::ImpossibleDate { column, text }),
        }
        None
    }

    /// A time of day.
    pub(super) fn time(&mut self, field: &str) -> Option<NaiveTime> {
        let (column, cell) = self.cell(field)?;
        let read = match cell {
            Cell::Time(time) | Cell::DateTime(_, time) => Some(*time),
            Cell::Text(text) => text_time(text),
            Cell::Number {
                value,
                is_percentage: false,
            } => number_time(*value),
            _ => None,
        };
        if read.is_none() {
            self.problems.push(RowProblem::NotATime {
                column: self.table.columns.heading(column).to_owned(),
                text: cell.shown(),
            });
        }
        read
    }

    /// A number with what stands behind it; nothing when empty or refused.
    pub(super) fn number(&mut self, field: &str) -> Option<(Decimal, String)> {
        let (column, cell) = self.cell(field)?;
        let heading = self.table.columns.heading(column).to_owned();
        let text = cell.shown();
        match cell {
            Cell::Number {
                value,
                is_percentage: false,
            } => Some((*value, String::new())),
            Cell::Number {
                value,
                is_percentage: true,
            } => value
                .checked_mul(Decimal::ONE_HUNDRED)
                .map(|value| (value, String::new())),
            Cell::Text(written) => {
                let mark = self
                    .table
                    .marks
                    .get(&column)
                    .copied()
                    .or(self.table.common_mark);
                match numbers::read(written, mark) {
                    Ok(number) => {
                        if number.is_ambiguous {
                            self.remarks.push(RowProblem::AmbiguousNumber {
                                column: heading,
                                text,
                                read_as: number.value,
                            });
                        }
                        Some((number.value, number.unit))
                    }
                    Err(NotRead::NotANumber) => {
                        self.problems.push(RowProblem::NotANumber {
                            column: heading,
                            text,
                        });
                        None
                    }
                    Err(NotRead::TooManyDigits { decimals }) => {
                        let allowed = Quantity::DECIMALS;
                        self.problems.push(if decimals > allowed as usize {
                            RowProblem::TooManyDecimals {
                                column: heading,
                                text,
                                allowed,
                            }
                        } else {
                            out_of_range(heading, text, -Quantity::LIMIT, Quantity::LIMIT)
                        });
                        None
                    }
                }
            }
            Cell::Error(_) => {
                self.problems.push(RowProblem::ErrorCell {
                    column: heading,
                    text,
                });
                None
            }
            _ => {
                self.problems.push(RowProblem::NotANumber {
                    column: heading,
                    text,
                });
                None
            }
        }
    }

    /// A number with nothing behind it.
    fn bare_number(&mut self, field: &str) -> Option<Decimal> {
        let (value, unit) = self.number(field)?;
        if unit.is_empty() {
            return Some(value);
        }
        let (column, text) = self.place(field);
        self.problems.push(RowProblem::NotANumber { column, text });
        None
    }

    /// A whole number from `least` to `most`. Letters behind it (`14 dagen`) are allowed.
    pub(super) fn whole(&mut self, field: &str, least: u32, most: u32) -> Option<u32> {
        let (value, _) = self.number(field)?;
        let (column, text) = self.place(field);
        if !value.is_integer() {
            self.problems.push(RowProblem::NotWhole { column, text });
            return None;
        }
        let whole = value
            .to_u32()
            .filter(|whole| (least..=most).contains(whole));
        if whole.is_none() {
            self.problems
                .push(out_of_range(column, text, least.into(), most.into()));
        }
        whole
    }

    /// A quantity, and the unit behind it if there is one.
    pub(super) fn quantity(&mut self, field: &str) -> Option<(Quantity, String)> {
        let (value, unit) = self.number(field)?;
        let quantity = self.plausible(field, Quantity::new(value), -Quantity::LIMIT)?;
        if quantity.is_zero() {
            let column = self.heading(field);
            self.remarks.push(RowProblem::ZeroQuantity { column });
        }
        Some((quantity, unit))
    }

    /// A price of one unit.
    pub(super) fn price(&mut self, field: &str) -> Option<UnitPrice> {
        let value = self.bare_number(field)?;
        self.plausible(field, UnitPrice::new(value), -UnitPrice::LIMIT)
    }

    /// A percentage; nothing when empty.
    pub(super) fn percentage(&mut self, field: &str) -> Option<Percentage> {
        let value = self.bare_number(field)?;
        self.plausible(field, Percentage::new(value), Decimal::ZERO)
    }

    fn plausible<T>(
        &mut self,
        field: &str,
        value: Result<T, NotPlausible>,
        least: Decimal,
    ) -> Option<T> {
        let (column, text) = self.place(field);
        match value {
            Ok(value) => Some(value),
            Err(NotPlausible::TooManyDecimals { at_most }) => {
                self.problems.push(RowProblem::TooManyDecimals {
                    column,
                    text,
                    allowed: at_most,
                });
                None
            }
            Err(NotPlausible::OutOfRange { at_most }) => {
                self.problems
                    .push(out_of_range(column, text, least, at_most));
                None
            }
        }
    }

    /// One of the values of a choice; nothing when empty or refused.
    pub(super) fn choice<T>(
        &mut self,
        field: &str,
        choice: Choice,
        read: impl FnOnce(&str) -> Found<T>,
    ) -> Option<T> {
        let (_, cell) = self.cell(field)?;
        let shown = cell.shown();
        match read(&shown) {
            Found::Value(value) => Some(value),
            Found::Doubtful => {
                let (column, text) = self.place(field);
                self.problems.push(RowProblem::Doubtful {
                    column,
                    text,
                    choice,
                });
                None
            }
            Found::None => {
                let (column, text) = self.place(field);
                self.problems.push(RowProblem::NotOneOf {
                    column,
                    text,
                    choice,
                });
                None
            }
        }
    }

    /// A number of an organisation or account. One that is not right is left out with a remark;
    /// zeros that a spreadsheet took off the front come back, up to `length` digits.
    pub(super) fn identifier<T>(
        &mut self,
        field: &str,
        length: Option<usize>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (_, cell) = self.cell(field)?;
        let (column, text) = self.place(field);
        let bare = text
            .trim_start_matches('=')
            .trim_matches(['"', '\'', '’'])
            .trim();
        if matches!(
            bare.to_lowercase().as_str(),
            "" | "-" | "–" | "nvt" | "n.v.t." | "geen" | "onbekend" | "?"
        ) {
            return None;
        }
        if let Some(value) = parse(bare) {
            return Some(value);
        }
        let digits: String = bare
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '-'))
            .collect();
        if let Some(length) = length
            && (length.div_ceil(2)..length).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && (matches!(cell, Cell::Number { .. }) || digits.len() + 4 >= length || length == 20)
        {
            let read_as = format!("{digits:0>length$}");
            if let Some(value) = parse(&read_as) {
                self.remarks.push(RowProblem::ZerosRestored {
                    column,
                    text,
                    read_as,
                });
                return Some(value);
            }
        }
        self.remarks
            .push(RowProblem::NumberLeftOut { column, text });
        None
    }

    /// An e-mail address, kept also when it is none.
    pub(super) fn email(&mut self) -> String {
        let text = self.words("email", LONGEST_NAME);
        let address = text.strip_prefix("mailto:").unwrap_or(&text).to_owned();
        let is_address = address.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !address.contains(char::is_whitespace)
        });
        if !address.is_empty() && !is_address {
            let column = self.heading("email");
            self.remarks.push(RowProblem::NotAnEmail { column, text });
        }
        address
    }

    /// A telephone number; a spreadsheet takes the zero off the front of one without signs.
    pub(super) fn phone(&mut self) -> String {
        let text = self.words("phone", LONGEST_WORD);
        let is_number = matches!(self.cell("phone"), Some((_, Cell::Number { .. })));
        if is_number && text.len() == 9 {
            let (column, text) = self.place("phone");
            let read_as = format!("0{text}");
            self.remarks.push(RowProblem::ZerosRestored {
                column,
                text,
                read_as: read_as.clone(),
            });
            return read_as;
        }
        text
    }

    /// The heading of a field and what stands in the cell.
    pub(super) fn place(&self, field: &str) -> (String, String) {
        match self.cell(field) {
            Some((column, cell)) => (self.table.columns.heading(column).to_owned(), cell.shown()),
            None => (self.heading(field), String::new()),
        }
    }

    /// Refuses a last day before the first.
    pub(super) fn in_order(
        &mut self,
        start: Option<NaiveDate>,
        end: Option<NaiveDate>,
        field: &str,
    ) {
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            let column = self.heading(field);
            self.problems
                .push(RowProblem::EndDateBeforeStart { column, start, end });
        }
    }

    /// The row, or why not.
    pub(super) fn done<T>(self, row: Option<T>) -> (Result<T, Vec<RowProblem>>, Vec<RowProblem>) {
        match row {
            Some(row) if self.problems.is_empty() => (Ok(row), self.remarks),
            _ => (Err(self.problems), self.remarks),
        }
    }
}

pub(super) fn out_of_range(
    column: String,
    text: String,
    least: Decimal,
    most: Decimal,
) -> RowProblem {
    RowProblem::OutOfRange {
        column,
        text,
        least,
        most,
    }
}

/// `9,30` is a time too, unless it may be a decimal fraction of an hour.
fn text_time(text: &str) -> Option<NaiveTime> {
    if let Some(time) = dates::read_time(text) {
        return Some(time);
    }
    let (hours, minutes) = text.trim().split_once(',')?;
    let is_fraction = matches!(minutes, "25" | "50" | "5" | "75");
    if is_fraction {
        None
    } else {
        dates::read_time(&format!("{hours}:{minutes}"))
    }
}

/// A fraction of a day, a whole hour, or `900` for nine o'clock.
fn number_time(value: Decimal) -> Option<NaiveTime> {
    if value >= Decimal::ZERO && value < Decimal::ONE {
        let seconds = (value * Decimal::from(86_400)).round().to_u32()?;
        return NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0);
    }
    let whole = value.to_u32().filter(|_| value.is_integer())?;
    match whole {
        1..=23 => NaiveTime::from_hms_opt(whole, 0, 0),
        100..=2359 => NaiveTime::from_hms_opt(whole / 100, whole % 100, 0),
        _ => None,
    }
}

/// Minutes of a time of day.
pub(super) fn minutes_of(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

/// Takes out numbers of nine digits that pass the eleven-proof of the citizen service number.
pub(super) fn without_personal_numbers(text: &str) -> (String, bool) {
    let mut kept = String::with_capacity(text.len());
    let mut digits = String::new();
    let mut found = false;
    let mut flush = |kept: &mut String, digits: &mut String| {
        if domain::organisation::Rsin::parse(digits).is_some() {
            kept.push_str("*********");
            found = true;
        } else {
            kept.push_str(digits);
        }
        digits.clear();
    };
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
        } else {
            flush(&mut kept, &mut digits);
            kept.push(c);
        }
    }
    flush(&mut kept, &mut digits);
    (kept, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citizen_service_number_is_left_out_of_a_note() {
        let (kept, found) = without_personal_numbers("nummer 999000986 bekend, bel 0612345678");
        assert!(found);
        assert_eq!(kept, "nummer ********* bekend, bel 0612345678");
        assert!(!without_personal_numbers("123456789 en 12").1);
    }

    #[test]
    fn a_time_with_a_comma_is_read_unless_it_may_be_a_fraction() {
        assert_eq!(text_time("9,30"), NaiveTime::from_hms_opt(9, 30, 0));
        assert_eq!(text_time("9,50"), None);
        assert_eq!(
            number_time(Decimal::new(375, 3)),
            NaiveTime::from_hms_opt(9, 0, 0)
        );
        assert_eq!(
            number_time(Decimal::from(1730)),
            NaiveTime::from_hms_opt(17, 30, 0)
        );
        assert_eq!(number_time(Decimal::new(95, 1)), None);
    }
}
