//! What can be wrong with a file or a row. Facts only; the words are chosen elsewhere.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::ListKind;

/// What is wrong with a file or a sheet as a whole, or worth saying of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Nothing in it.
    Empty,
    /// Larger than is read.
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Bytes that are read at most.
        allowed: u64,
    },
    /// Something else than a list: a letter, a picture, a program.
    NotAList {
        /// What it looks like.
        found: FoundForm,
    },
    /// A workbook that is cut off or damaged.
    Damaged {
        /// Which form it has: `XLSX`, `XLS`, `ODS`.
        form: &'static str,
    },
    /// A workbook with a password.
    PasswordProtected,
    /// A workbook that unpacks to more than is read.
    UnpacksTooLarge {
        /// Bytes it may unpack to at most.
        allowed: u64,
    },
    /// More filled cells than are read.
    TooManyCells {
        /// How many are read at most.
        allowed: u64,
    },
    /// JSON that cannot be read.
    BrokenJson {
        /// Line of the fault, from 1.
        line: u32,
        /// Column of the fault, from 1.
        column: u32,
    },
    /// No row of headings that belongs to a known list.
    NotRecognised {
        /// The first row with something in it, which might have been meant as headings.
        first_row: Vec<String>,
    },
    /// It looks like a known list, but columns without which it cannot be read are missing.
    ColumnsMissing {
        /// What it looks like.
        kind: ListKind,
        /// The missing fields, one of each group is enough.
        missing: Vec<&'static [&'static str]>,
    },
    /// Read, though bytes of two encodings stand in it. Look at letters with accents.
    MixedEncoding,
    /// Read, without this column: it holds citizen service numbers (BSN), which are not kept.
    PersonalNumbersLeftOut {
        /// The heading.
        column: String,
    },
    /// Read. The basis of the prices stands above the list, not in it.
    BasisFromTitle {
        /// The words above the list.
        text: String,
    },
    /// Read, though nothing says which hours are approved: none of them is.
    NothingApproved,
}

/// What a file that is no list looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundForm {
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
    /// A program.
    Program,
    /// A web page.
    WebPage,
    /// An XML document.
    Xml,
    /// A zip archive without a workbook in it.
    Archive,
    /// A text document of a word processor.
    TextDocument,
    /// Something that is not text.
    Binary,
}

/// Why a line is no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// Totals of the rows.
    Totals,
    /// The headings once more.
    RepeatedHeadings,
    /// Words of their own: the name of a section, a note.
    Words,
}

/// The values from which a cell must choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Excluding or including VAT.
    PriceBasis,
    /// A class of VAT.
    VatClass,
    /// A means of payment.
    PaymentMeans,
    /// Yes or no.
    YesNo,
    /// A role of a person.
    Role,
}

impl Choice {
    /// The allowed values, as a list writes them.
    pub const fn allowed(self) -> &'static [&'static str] {
        match self {
            Self::PriceBasis => &["excl", "incl"],
            Self::VatClass => &["21", "9", "0", "vrijgesteld", "verlegd"],
            Self::PaymentMeans => &["pin", "contant"],
            Self::YesNo => &["ja", "nee"],
            Self::Role => &["medewerker", "vrijwilliger", "deelnemer", "lid", "contact"],
        }
    }
}

/// What is wrong with a row, or worth saying of it. `column` is the heading as written (or the
/// name of the field where there is no such column), `text` the cell as a person sees it.
#[derive(Clone, Debug, PartialEq)]
pub enum RowProblem {
    // Reasons to refuse a row.
    /// A cell that must be filled is empty.
    Missing {
        /// Which column.
        column: String,
    },
    /// Not a date.
    NotADate {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// Written as a date, but not in the calendar: 32-10-2026.
    ImpossibleDate {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A date too long ago or too far ahead to be meant.
    DateOutOfRange {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// The first day that is taken.
        earliest: NaiveDate,
        /// The last day that is taken.
        latest: NaiveDate,
    },
    /// Not a time of day.
    NotATime {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// Not a number.
    NotANumber {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A number with a fraction where only whole ones can be.
    NotWhole {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// More decimals than are kept.
    TooManyDecimals {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// How many decimals are kept.
        allowed: u32,
    },
    /// A number beyond what is possible.
    OutOfRange {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// The least that is possible.
        least: Decimal,
        /// The most that is possible.
        most: Decimal,
    },
    /// Quantity times price is more than can be kept exactly.
    AmountTooLarge {
        /// The quantity.
        quantity: Decimal,
        /// The price of one.
        price: Decimal,
    },
    /// Not one of the values from which to choose.
    NotOneOf {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// From what to choose.
        choice: Choice,
    },
    /// Could mean more than one of the values: *geen btw* may be exempt, zero or reverse charge.
    Doubtful {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// From what to choose.
        choice: Choice,
    },
    /// A price without VAT where the list needs prices with VAT.
    PriceWithoutVat {
        /// Which column.
        column: String,
    },
    /// A discount in euro where only hundredths of the price can be.
    DiscountInEuro {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A text longer than is kept.
    TooLong {
        /// Which column.
        column: String,
        /// How many characters stand there.
        length: usize,
        /// How many are kept.
        allowed: usize,
    },
    /// The end is before the begin, or at the same time.
    EndBeforeBegin {
        /// Begin of the shift.
        begin: NaiveTime,
        /// End of the shift.
        end: NaiveTime,
    },
    /// The last day is before the first day.
    EndDateBeforeStart {
        /// Which column holds the last day.
        column: String,
        /// First day.
        start: NaiveDate,
        /// Last day.
        end: NaiveDate,
    },
    /// The break is as long as the shift, or longer.
    PauseTooLong {
        /// Minutes of the break.
        pause_minutes: u32,
        /// Minutes from begin to end.
        shift_minutes: u32,
    },
    /// The workbook holds an error here: `#VERW!`.
    ErrorCell {
        /// Which column.
        column: String,
        /// The error.
        text: String,
    },
    /// More filled cells than there are headings, so cells have moved: a separator within a text
    /// without quotation marks.
    TooManyCells {
        /// Filled cells, or the place of the last one.
        found: usize,
        /// Columns with a heading.
        expected: usize,
    },
    /// A value of the wrong sort in JSON: a list where a text should be.
    WrongType {
        /// Which field.
        column: String,
        /// What stands there.
        text: String,
    },

    // Remarks: it came in, but look at it.
    /// A number that can be read in two ways: 1.234.
    AmbiguousNumber {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// How it was read.
        read_as: Decimal,
    },
    /// A date that can be read in two ways: 03/04/2026 in a column of months before days.
    AmbiguousDate {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// How it was read.
        read_as: NaiveDate,
    },
    /// A year of two digits in a date of birth.
    ShortYear {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// How it was read.
        read_as: NaiveDate,
    },
    /// Not one of the values from which to choose; left empty.
    UnknownChoice {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// From what to choose.
        choice: Choice,
    },
    /// Not a right number of its sort (IBAN, KvK, btw-id, OIN, RSIN); left empty.
    NumberLeftOut {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A spreadsheet had taken the zeros off the front of a number; they are back.
    ZerosRestored {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
        /// With the zeros.
        read_as: String,
    },
    /// Not an e-mail address; kept as it stands.
    NotAnEmail {
        /// Which column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A quantity of nothing.
    ZeroQuantity {
        /// Which column.
        column: String,
    },
    /// Both a price without and a price with VAT; the one without was taken.
    TwoPrices {
        /// The price that was taken.
        taken: Decimal,
        /// The price that was not.
        left: Decimal,
    },
    /// The hours beside begin and end do not agree with them; begin and end count.
    HoursDiffer {
        /// Minutes from begin to end without the break.
        minutes: u32,
        /// What stands in the hours column.
        text: String,
    },
    /// Signs that cannot be on paper were left out.
    ControlCharactersLeftOut {
        /// Which column.
        column: String,
    },
    /// A number that may be a citizen service number (BSN) was left out of a text.
    PersonalNumberLeftOut {
        /// Which column.
        column: String,
    },
    /// A quotation mark was opened and not closed; it was taken as a sign like others.
    QuoteNotClosed,
    /// A single end date, taken as the planned end.
    EndTakenAsPlanned {
        /// Which column.
        column: String,
    },
    /// Filled cells beside the list, under no heading.
    CellsBeside {
        /// How many.
        count: usize,
    },
    /// A field that is not known.
    UnknownField {
        /// Its name.
        column: String,
    },
}
