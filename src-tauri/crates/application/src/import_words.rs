//! The words for what is wrong with a list or a row on its way in, and what is worth saying of it.
//!
//! Reading a list gives facts; here they become a code and a sentence. The code is the id of the
//! sentence in `locales/*/importing.ftl`: `file-…` speaks of a whole file, `skipped-…` of a line
//! that is no row, `row-…` of a row by itself and `import-…` of a row beside the administration.

use chrono::{NaiveDate, NaiveTime};
use documents::lists::{Choice, FileProblem, FoundForm, ListKind, RowProblem, Skipped};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::words::{self, Language, field_words};

/// The longest piece of a cell that a sentence repeats, in characters.
const LONGEST_QUOTE: usize = 60;
/// How many headings or columns a sentence names at most.
const MOST_NAMED: usize = 6;

/// Why a row did not come in, or what is to be said of one that did: code and sentence.
pub(crate) fn row_reason(language: Language, problem: &RowProblem) -> (&'static str, String) {
    let (code, facts) = row_facts(language, problem);
    (code, words::say(language, code, &facts))
}

/// What is to be said of a whole file: code and sentence.
pub(crate) fn file_note(language: Language, problem: &FileProblem) -> (&'static str, String) {
    let (code, facts) = file_facts(language, problem);
    (code, words::say(language, code, &facts))
}

/// Why a line is no row: code and sentence.
pub(crate) fn skipped(language: Language, why: Skipped) -> (&'static str, String) {
    let code = match why {
        Skipped::Totals => "skipped-totals",
        Skipped::RepeatedHeadings => "skipped-repeated-headings",
        Skipped::Words => "skipped-words",
    };
    (code, words::say(language, code, &Value::Null))
}

/// What shows only beside the administration, such as `import-unknown-customer`: the sentence.
pub(crate) fn reason(language: Language, code: &str, facts: &Value) -> String {
    words::say(language, code, facts)
}

fn row_facts(language: Language, problem: &RowProblem) -> (&'static str, Value) {
    let cell = |column: &str, text: &str| Cell::new(language, column, text);
    let column = |column: &str| cell(column, "").facts;
    match problem {
        RowProblem::Missing { column: name } => ("row-missing", column(name)),
        RowProblem::NotADate { column, text } => ("row-not-a-date", cell(column, text).facts),
        RowProblem::ImpossibleDate { column, text } => {
            ("row-impossible-date", cell(column, text).facts)
        }
        RowProblem::DateOutOfRange {
            column,
            text,
            earliest,
            latest,
        } => {
            let facts = cell(column, text)
                .with("earliest", date(language, *earliest))
                .with("latest", date(language, *latest))
                .facts;
            ("row-date-out-of-range", facts)
        }
        RowProblem::NotATime { column, text } => ("row-not-a-time", cell(column, text).facts),
        RowProblem::NotANumber { column, text } => ("row-not-a-number", cell(column, text).facts),
        RowProblem::NotWhole { column, text } => ("row-not-whole", cell(column, text).facts),
        RowProblem::TooManyDecimals {
            column,
            text,
            allowed,
        } => (
            "row-too-many-decimals",
            cell(column, text).with("allowed", *allowed).facts,
        ),
        RowProblem::OutOfRange {
            column,
            text,
            least,
            most,
        } => {
            let facts = cell(column, text)
                .with("least", grouped(language, *least))
                .with("most", grouped(language, *most))
                .facts;
            ("row-out-of-range", facts)
        }
        RowProblem::AmountTooLarge { quantity, price } => (
            "row-amount-too-large",
            json!({ "quantity": grouped(language, *quantity), "price": euro(language, *price) }),
        ),
        RowProblem::NotOneOf {
            column,
            text,
            choice,
        } => ("row-not-one-of", cell(column, text).choosing(*choice)),
        RowProblem::Doubtful {
            column,
            text,
            choice,
        } => ("row-doubtful", cell(column, text).choosing(*choice)),
        RowProblem::PriceWithoutVat { column: name } => ("row-price-without-vat", column(name)),
        RowProblem::TooLong {
            column,
            length,
            allowed,
        } => {
            let facts = cell(column, "")
                .with("length", *length)
                .with("allowed", *allowed)
                .facts;
            ("row-too-long", facts)
        }
        RowProblem::EndBeforeBegin { begin, end } => (
            "row-end-before-begin",
            json!({
                "begin": time(*begin),
                "end": time(*end),
                "same": if begin == end { "yes" } else { "no" },
            }),
        ),
        RowProblem::EndDateBeforeStart { column, start, end } => {
            let facts = cell(column, "")
                .with("start", date(language, *start))
                .with("end", date(language, *end))
                .facts;
            ("row-end-date-before-start", facts)
        }
        RowProblem::PauseTooLong {
            pause_minutes,
            shift_minutes,
        } => (
            "row-pause-too-long",
            json!({ "pause": duration(*pause_minutes), "shift": duration(*shift_minutes) }),
        ),
        RowProblem::ErrorCell { column, text } => ("row-error-cell", cell(column, text).facts),
        RowProblem::TooManyCells { found, expected } => (
            "row-too-many-cells",
            json!({ "found": found, "expected": expected }),
        ),
        RowProblem::WrongType { column, text } => ("row-wrong-type", cell(column, text).facts),
        RowProblem::AmbiguousNumber {
            column,
            text,
            read_as,
        } => (
            "row-ambiguous-number",
            cell(column, text)
                .with("read_as", decimal(language, *read_as))
                .facts,
        ),
        RowProblem::AmbiguousDate {
            column,
            text,
            read_as,
        } => (
            "row-ambiguous-date",
            cell(column, text)
                .with("read_as", date(language, *read_as))
                .facts,
        ),
        RowProblem::ShortYear {
            column,
            text,
            read_as,
        } => (
            "row-short-year",
            cell(column, text)
                .with("read_as", date(language, *read_as))
                .facts,
        ),
        RowProblem::UnknownChoice {
            column,
            text,
            choice,
        } => ("row-unknown-choice", cell(column, text).choosing(*choice)),
        RowProblem::NumberLeftOut { column, text } => {
            ("row-number-left-out", cell(column, text).facts)
        }
        RowProblem::ZerosRestored {
            column,
            text,
            read_as,
        } => (
            "row-zeros-restored",
            cell(column, text).with("read_as", quote(read_as)).facts,
        ),
        RowProblem::NotAnEmail { column, text } => ("row-not-an-email", cell(column, text).facts),
        RowProblem::DiscountInEuro { column: name, text } => {
            let mut facts = column(name);
            facts["text"] = Value::from(quote(text));
            ("row-discount-in-euro", facts)
        }
        RowProblem::ZeroQuantity { column: name } => ("row-zero-quantity", column(name)),
        RowProblem::TwoPrices { taken, left } => (
            "row-two-prices",
            json!({ "taken": euro(language, *taken), "left": euro(language, *left) }),
        ),
        RowProblem::HoursDiffer { minutes, text } => (
            "row-hours-differ",
            json!({ "duration": duration(*minutes), "text": quote(text) }),
        ),
        RowProblem::ControlCharactersLeftOut { column: name } => {
            ("row-control-characters-left-out", column(name))
        }
        RowProblem::PersonalNumberLeftOut { column: name } => {
            ("row-personal-number-left-out", column(name))
        }
        RowProblem::QuoteNotClosed => ("row-quote-not-closed", Value::Null),
        RowProblem::EndTakenAsPlanned { column: name } => {
            ("row-end-taken-as-planned", column(name))
        }
        RowProblem::CellsBeside { count } => ("row-cells-beside", json!({ "count": count })),
        RowProblem::UnknownField { column: name } => ("row-unknown-field", column(name)),
    }
}

fn file_facts(language: Language, problem: &FileProblem) -> (&'static str, Value) {
    match problem {
        FileProblem::Empty => ("file-empty", Value::Null),
        FileProblem::TooLarge { bytes, allowed } => (
            "file-too-large",
            json!({ "size": size(language, *bytes), "allowed": size(language, *allowed) }),
        ),
        FileProblem::NotAList { found } => {
            ("file-not-a-list", json!({ "found": form_key(*found) }))
        }
        FileProblem::Damaged { form } => ("file-damaged", json!({ "form": form })),
        FileProblem::PasswordProtected => ("file-password-protected", Value::Null),
        FileProblem::UnpacksTooLarge { allowed } => (
            "file-unpacks-too-large",
            json!({ "allowed": size(language, *allowed) }),
        ),
        FileProblem::TooManyCells { allowed } => (
            "file-too-many-cells",
            json!({ "allowed": grouped(language, Decimal::from(*allowed)) }),
        ),
        FileProblem::BrokenJson { line, column } => (
            "file-broken-json",
            json!({ "line": line, "column": column }),
        ),
        FileProblem::NotRecognised { first_row } => {
            let cells: Vec<String> = first_row
                .iter()
                .filter(|cell| !cell.trim().is_empty())
                .take(MOST_NAMED)
                .map(|cell| format!("‘{}’", quote(cell)))
                .collect();
            (
                "file-not-recognised",
                json!({ "first_row": cells.join(", ") }),
            )
        }
        FileProblem::ColumnsMissing { kind, missing } => {
            let groups: Vec<String> = missing
                .iter()
                .map(|group| {
                    let names: Vec<String> = group
                        .iter()
                        .take(MOST_NAMED)
                        .map(|field| field_words(language, field))
                        .collect();
                    one_of(language, &names)
                })
                .collect();
            (
                "file-columns-missing",
                json!({ "kind": kind_key(*kind), "missing": groups.join("; ") }),
            )
        }
        FileProblem::MixedEncoding => ("file-mixed-encoding", Value::Null),
        FileProblem::PersonalNumbersLeftOut { column } => (
            "file-personal-numbers-left-out",
            json!({ "column": quote(column) }),
        ),
        FileProblem::NothingApproved => ("file-nothing-approved", Value::Null),
        FileProblem::BasisFromTitle { text } => {
            ("file-basis-from-title", json!({ "text": quote(text) }))
        }
    }
}

/// A cell that a sentence speaks of, with more facts about it.
struct Cell {
    language: Language,
    facts: Value,
}

impl Cell {
    fn new(language: Language, column: &str, text: &str) -> Self {
        let column = field_words(language, &quote(column));
        Self {
            language,
            facts: json!({ "column": column, "text": quote(text) }),
        }
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts[name] = value.into();
        self
    }

    fn choosing(self, choice: Choice) -> Value {
        let allowed = one_of(self.language, choice.allowed());
        self.with("allowed", allowed).facts
    }
}

fn form_key(form: FoundForm) -> &'static str {
    match form {
        FoundForm::Pdf => "pdf",
        FoundForm::Picture => "picture",
        FoundForm::Program => "program",
        FoundForm::WebPage => "web-page",
        FoundForm::Xml => "xml",
        FoundForm::Archive => "archive",
        FoundForm::TextDocument => "text-document",
        FoundForm::Binary => "binary",
    }
}

fn kind_key(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Organisation => "organisation",
        ListKind::People => "people",
        ListKind::Customers => "customers",
        ListKind::Rooms => "rooms",
        ListKind::BillableLines => "billable-lines",
        ListKind::TillSales => "till-sales",
        ListKind::Placements => "placements",
        ListKind::Hours => "hours",
        ListKind::Unknown => "unknown",
    }
}

/// A piece of a cell on one line, short enough for a sentence.
fn quote(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_QUOTE {
        return line;
    }
    let kept: String = line.chars().take(LONGEST_QUOTE).collect();
    format!("{}…", kept.trim_end())
}

/// `pin of contant`, `21, 9 of 0`.
fn one_of<T: AsRef<str>>(language: Language, names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => words::say(
            language,
            "one-or-other",
            &json!({ "first": first.join(", "), "last": last }),
        ),
    }
}

fn date(language: Language, date: NaiveDate) -> String {
    words::long_date(language, date)
}

fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// Minutes as hours and minutes: `7:30`.
fn duration(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A number without groups of thousands, so that it can be read in one way: `1234,5`.
fn decimal(language: Language, number: Decimal) -> String {
    let text = number.normalize().to_string().replace('-', "−");
    match language {
        Language::Dutch => text.replace('.', ","),
        Language::English => text,
    }
}

/// A number with groups of thousands: `1.234,5`.
fn grouped(language: Language, number: Decimal) -> String {
    let text = decimal(language, number);
    let (group, point) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let (whole, fraction) = text.split_once(point).unwrap_or((&text, ""));
    let digits = whole.trim_start_matches('−');
    let mut grouped: String = whole[..whole.len() - digits.len()].to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    if !fraction.is_empty() {
        grouped.push(point);
        grouped.push_str(fraction);
    }
    grouped
}

/// An amount in euro with at least two decimals: `€ 12,50`.
fn euro(language: Language, amount: Decimal) -> String {
    let text = grouped(language, amount);
    let point = match language {
        Language::Dutch => ',',
        Language::English => '.',
    };
    match text.split_once(point) {
        None => format!("€ {text}{point}00"),
        Some((_, fraction)) if fraction.len() == 1 => format!("€ {text}0"),
        Some(_) => format!("€ {text}"),
    }
}

/// The size of a file: `64 MB`.
fn size(language: Language, bytes: u64) -> String {
    let megabytes = Decimal::from(bytes) / Decimal::from(1024 * 1024);
    format!("{} MB", grouped(language, megabytes.ceil()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dutch(problem: &RowProblem) -> String {
        row_reason(Language::Dutch, problem).1
    }

    #[test]
    fn a_row_says_what_stands_there_and_what_to_do() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(
            dutch(&RowProblem::EndBeforeBegin {
                begin: at(17, 0),
                end: at(9, 30)
            }),
            "Het einde (09:30) ligt voor het begin (17:00). Kijk of de tijden zijn omgewisseld."
        );
        assert_eq!(
            dutch(&RowProblem::EndBeforeBegin {
                begin: at(9, 0),
                end: at(9, 0)
            }),
            "Begin en einde zijn allebei 09:00. Kijk welke van de twee niet klopt."
        );
        assert_eq!(
            dutch(&RowProblem::NotOneOf {
                column: "betaald met".to_owned(),
                text: "cadeaubon".to_owned(),
                choice: Choice::PaymentMeans,
            }),
            "In de kolom ‘betaald met’ staat ‘cadeaubon’. Kies een van deze: pin of contant."
        );
        assert_eq!(
            dutch(&RowProblem::DateOutOfRange {
                column: "Datum".to_owned(),
                text: "31-10-0206".to_owned(),
                earliest: "1950-01-01".parse().unwrap(),
                latest: "2100-12-31".parse().unwrap(),
            }),
            "In de kolom ‘Datum’ staat ‘31-10-0206’. We verwachten een dag van 1 januari 1950 \
             tot en met 31 december 2100. Kijk of het jaar klopt."
        );
    }

    #[test]
    fn a_column_that_is_not_there_is_named_in_words() {
        let problem = RowProblem::Missing {
            column: "payment_means".to_owned(),
        };
        assert_eq!(
            row_reason(Language::Dutch, &problem).1,
            "De kolom ‘betaald met’ is leeg. Vul in wat er hoort te staan."
        );
        assert_eq!(
            row_reason(Language::English, &problem).1,
            "The column ‘paid with’ is empty. Enter what belongs there."
        );
    }

    #[test]
    fn numbers_are_written_as_the_reader_writes_them() {
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        for (value, plain, groups, amount) in [
            ("1234.5", "1234,5", "1.234,5", "€ 1.234,50"),
            ("-1000000", "−1000000", "−1.000.000", "€ −1.000.000,00"),
            ("0.125", "0,125", "0,125", "€ 0,125"),
            ("999", "999", "999", "€ 999,00"),
        ] {
            assert_eq!(decimal(Language::Dutch, number(value)), plain);
            assert_eq!(grouped(Language::Dutch, number(value)), groups);
            assert_eq!(euro(Language::Dutch, number(value)), amount);
        }
        assert_eq!(euro(Language::English, number("1234.5")), "€ 1,234.50");
        assert_eq!(size(Language::Dutch, 64 * 1024 * 1024), "64 MB");
    }

    #[test]
    fn a_long_cell_is_cut_and_brought_on_one_line() {
        let problem = RowProblem::NotADate {
            column: "Datum".to_owned(),
            text: format!("eerste regel\n{}", "x".repeat(300)),
        };
        let sentence = dutch(&problem);
        assert!(sentence.contains("‘eerste regel x"), "{sentence}");
        assert!(sentence.contains("x…’"), "{sentence}");
        assert!(
            !sentence.contains('\n') && sentence.chars().count() < 200,
            "{sentence}"
        );
    }

    #[test]
    fn a_list_that_lacks_columns_names_them() {
        let problem = FileProblem::ColumnsMissing {
            kind: ListKind::Hours,
            missing: vec![&["date"], &["begin", "duration"]],
        };
        assert_eq!(
            file_note(Language::Dutch, &problem).1,
            "Dit lijkt een lijst met uren, maar er ontbreekt een kolom: datum; begin of aantal uren. \
             Voeg die toe en kies het bestand opnieuw."
        );
    }

    #[test]
    fn what_shows_beside_the_administration_has_words() {
        assert_eq!(
            reason(
                Language::Dutch,
                "import-month-booked",
                &json!({ "month": "2026-10" })
            ),
            "De kassa van oktober 2026 staat al in het grootboek. \
             Kijk of deze verkoop bij een andere maand hoort."
        );
        assert_eq!(
            reason(
                Language::Dutch,
                "import-unknown-person",
                &json!({ "name": "Anna Voorbeeld", "column": "begeleider" })
            ),
            "De begeleider ‘Anna Voorbeeld’ kennen we niet. \
             Voeg deze persoon eerst toe, of kijk hoe de naam gespeld is."
        );
    }
}
