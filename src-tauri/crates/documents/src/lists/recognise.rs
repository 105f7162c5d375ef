//! Finds the headings in a sheet, and with them what the list is about and where its rows are.

use domain::people::PriceBasis;

use super::cell::Cell;
use super::choices::{self, Found};
use super::columns::{Candidates, Columns, plain};
use super::fields::{SPECS, Spec};
use super::numbers;
use super::problems::{FileProblem, Skipped};
use super::row::{Table, without_personal_numbers};
use super::rows;
use super::sheet::{Contents, FieldValue, Line, Opened, Sheet};
use super::text::{self, SEPARATORS};
use super::{List, ListFile, ListKind, ListRow, SkippedLine};

/// Headings stand among the first so many rows with something in them.
const HEADINGS_WITHIN: usize = 40;
/// So many rows of a text are cut to find its separator.
const SAMPLE_ROWS: usize = 200;

/// The lists in an opened file.
pub(super) fn lists(file: &ListFile, opened: Opened) -> Vec<List> {
    let Opened {
        encoding,
        contents,
        is_mixed,
    } = opened;
    let mut lists = match contents {
        Contents::Fields(fields) => vec![organisation(&fields)],
        Contents::Workbook(sheets) => sheets
            .iter()
            .flat_map(|sheet| tables(sheet, false))
            .collect(),
        Contents::Text(text) => of_text(&text),
    };
    for list in &mut lists {
        list.file.clone_from(&file.name);
        list.encoding.clone_from(&encoding);
        if is_mixed && list.note.is_none() {
            list.note = Some(FileProblem::MixedEncoding);
        }
    }
    lists
}

/// Cuts a text at the separator with which its headings are best understood.
fn of_text(text: &str) -> Vec<List> {
    let separators = match text::named_separator(text) {
        Some(separator) => vec![separator],
        None => SEPARATORS.to_vec(),
    };
    let best = separators
        .into_iter()
        .filter_map(|separator| {
            let sample = text::cut(text, separator, SAMPLE_ROWS).ok()?;
            let widest = sample
                .lines
                .iter()
                .map(|line| line.cells.len())
                .max()
                .unwrap_or(0);
            let found = Heading::find(&sample.lines, &title_words(&sample, sample.lines.len()));
            let score = found.map_or(i32::MIN, |heading| heading.score);
            let fields = fields_in_two_columns(&sample).map_or(0, |fields| fields.len());
            Some((score, fields, widest.min(2), separator))
        })
        .reduce(|best, next| {
            let key = |of: &(i32, usize, usize, char)| (of.0, of.1, of.2);
            if key(&next) > key(&best) { next } else { best }
        });
    let separator = best.map_or(';', |(_, _, _, separator)| separator);
    let mut lists = match text::cut(text, separator, usize::MAX) {
        Ok(sheet) => tables(&sheet, true),
        Err(problem) => vec![List::unknown("", problem)],
    };
    for list in &mut lists {
        if list.kind != ListKind::Unknown {
            list.separator = Some(separator);
        }
    }
    lists
}

/// Headings, and where they stand.
struct Heading {
    columns: Columns,
    /// Index of the upper of two lines.
    upper: Option<usize>,
    /// Index of the line of headings, or the lower of two.
    lower: usize,
    score: i32,
}

impl Heading {
    /// The headings that are understood best, or those of another list above them.
    fn find(lines: &[Line], title: &str) -> Option<Self> {
        let mut found: Vec<Self> = Vec::new();
        for lower in 0..lines.len().min(HEADINGS_WITHIN) {
            for upper in std::iter::once(None).chain(lower.checked_sub(1).map(Some)) {
                found.extend(Self::at(lines, upper, lower, title));
            }
        }
        let best = found.iter().rev().max_by_key(|heading| heading.score)?;
        let (kind, start) = (best.columns.kind, best.first());
        let is_above = |heading: &Self| {
            heading.columns.kind != kind
                && heading.columns.known() >= 3
                && heading.lower + 1 < start
        };
        let index = found.iter().position(is_above).or_else(|| {
            found
                .iter()
                .position(|heading| heading.lower == best.lower && heading.upper == best.upper)
        })?;
        Some(found.swap_remove(index))
    }

    fn at(lines: &[Line], upper: Option<usize>, lower: usize, title: &str) -> Option<Self> {
        let candidates = Candidates::of(upper.map(|upper| &lines[upper]), lines.get(lower)?);
        let mut best: Option<Self> = None;
        let mut most_known = 0;
        for spec in SPECS {
            let columns = Columns::of(spec, &candidates);
            if spec.kind != ListKind::Organisation {
                most_known = most_known.max(columns.known());
            }
            // Of the organisation there is one row; what has more is a list of something else.
            let has_too_many_rows = spec.kind == ListKind::Organisation && lines.len() > lower + 2;
            if columns.known() < 2 || !columns.missing(spec).is_empty() || has_too_many_rows {
                continue;
            }
            let is_in_title = spec.is_in_title(title);
            let score = columns.score(spec)
                + i32::from(is_in_title) * 2
                + shape(spec, &columns, &lines[lower + 1..]);
            if best.as_ref().is_none_or(|best| score > best.score) {
                best = Some(Self {
                    columns,
                    upper,
                    lower,
                    score,
                });
            }
        }
        // Where another list knows more of these columns but lacks one it needs, it is that list:
        // lines to bill without a price are no customers.
        best.filter(|best| {
            best.columns.kind == ListKind::Organisation || best.columns.known() + 1 >= most_known
        })
    }

    fn first(&self) -> usize {
        self.upper.unwrap_or(self.lower)
    }
}

/// What the values say of the kind where the headings leave it open: names of organisations are
/// customers, and whose sort is a role is a person.
fn shape(spec: &Spec, columns: &Columns, below: &[Line]) -> i32 {
    const ORGANISATIONS: &[&str] = &[
        "stichting",
        "vereniging",
        "gemeente",
        "bv",
        "b.v.",
        "vof",
        "v.o.f.",
        "nv",
        "n.v.",
        "school",
        "vve",
        "coöperatie",
        "bedrijf",
    ];
    let share = |field: &str, fits: &dyn Fn(&str) -> bool| {
        let column = columns.first(field)?;
        let cells = below.iter().take(50).map(|line| line.cell(column).shown());
        let values: Vec<String> = cells.filter(|text| !text.is_empty()).collect();
        let fitting = values.iter().filter(|text| fits(text)).count();
        (!values.is_empty()).then(|| fitting * 100 / values.len())
    };
    let is_organisation = |name: &str| {
        let name = name.to_lowercase();
        name.split_whitespace()
            .any(|word| ORGANISATIONS.contains(&word))
    };
    let is_role = |text: &str| {
        text.split(['/', ','])
            .any(|part| choices::role(part).is_some())
    };
    let (for_people, for_customers) = match spec.kind {
        ListKind::People => (1, -1),
        ListKind::Customers => (-1, 1),
        _ => return 0,
    };
    let names =
        share("name", &is_organisation).map_or(
            0,
            |percent| {
                if percent > 20 { for_customers * 3 } else { 0 }
            },
        );
    let sorts =
        share(if for_people > 0 { "role" } else { "kind" }, &is_role).map_or(0, |percent| {
            if percent >= 50 {
                for_people * 3
            } else {
                for_customers * 3
            }
        });
    names + sorts
}

/// The name of the sheet and the words above its headings, in plain form.
fn title_words(sheet: &Sheet, heading: usize) -> String {
    let mut words = sheet.name.as_deref().map(plain).unwrap_or_default();
    for line in sheet.lines.iter().take(heading.min(8)) {
        if line.filled().count() == 1 {
            for (_, cell) in line.filled() {
                words.push(' ');
                words.push_str(&plain(&cell.shown()));
            }
        }
    }
    words
}

/// The tables of a sheet: mostly one, sometimes several below each other.
fn tables(sheet: &Sheet, is_text: bool) -> Vec<List> {
    let title = title_words(sheet, sheet.lines.len());
    let found = Heading::find(&sheet.lines, &title);
    let in_two_columns = fields_in_two_columns(sheet);
    if let Some(fields) = in_two_columns
        && found
            .as_ref()
            .is_none_or(|heading| heading.columns.known() * 2 < fields.len())
    {
        let mut list = organisation(&fields);
        list.sheet.clone_from(&sheet.name);
        list.header_row = None;
        for row in &mut list.rows {
            row.line = sheet.lines.first().map_or(1, |line| line.number);
        }
        return vec![list];
    }
    let Some(mut heading) = found else {
        return vec![not_recognised(sheet)];
    };
    let mut lists = Vec::new();
    loop {
        let (list, next) = table(sheet, heading, is_text);
        lists.push(list);
        match next {
            Some(next) => heading = next,
            None => return lists,
        }
    }
}

fn not_recognised(sheet: &Sheet) -> List {
    let near = sheet.lines.iter().take(HEADINGS_WITHIN).flat_map(|line| {
        let candidates = Candidates::of(None, line);
        SPECS.into_iter().filter_map(move |spec| {
            let columns = Columns::of(spec, &candidates);
            let missing = columns.missing(spec);
            let is_near = columns.known() >= 3 && missing.len() <= 2;
            is_near.then(|| (columns.score(spec), spec.kind, missing, line.number))
        })
    });
    let nearest = near.max_by_key(|(score, ..)| *score);
    let note = match nearest {
        Some((_, kind, missing, _)) => FileProblem::ColumnsMissing { kind, missing },
        None => FileProblem::NotRecognised {
            first_row: sheet.lines.first().map(Line::shown).unwrap_or_default(),
        },
    };
    let mut list = List::unknown("", note);
    list.sheet.clone_from(&sheet.name);
    list
}

/// Reads the rows under these headings, up to the next headings.
fn table(sheet: &Sheet, heading: Heading, is_text: bool) -> (List, Option<Heading>) {
    let lines = &sheet.lines;
    let Heading {
        mut columns,
        upper,
        lower,
        ..
    } = heading;
    let kind = columns.kind;
    let spec = Spec::of(kind).expect("BUG: headings are found by a spec");
    let personal = personal_number_column(&columns);
    let headings = HeadingLines::of(lines, upper, lower);
    let rows_from = lower + 1;
    let mut until = lines.len();
    let mut next = None;
    for (index, line) in lines.iter().enumerate().skip(rows_from) {
        if let Some(found) = other_headings(lines, index, line, &columns, lower, &headings) {
            until = found.first().max(rows_from);
            next = Some(found);
            break;
        }
    }
    let below = &lines[rows_from..until];
    infer(&mut columns, spec, below);
    let basis = basis_in_title(sheet, upper.unwrap_or(lower));
    let table = Table::new(&columns, below, is_text, sheet.is_1904, basis);

    let mut rows = Vec::new();
    let mut skipped = Vec::new();
    for line in below {
        let cells = shown(line, &columns, personal);
        if let Some(why) = why_no_row(line, &table, spec, &headings) {
            skipped.push(SkippedLine {
                line: line.number,
                cells,
                why,
            });
            continue;
        }
        let (parsed, remarks) = rows::read(&table, line);
        rows.push(ListRow {
            line: line.number,
            cells,
            parsed,
            remarks,
        });
    }
    let note = match personal {
        Some(column) => Some(FileProblem::PersonalNumbersLeftOut {
            column: columns.heading(column).to_owned(),
        }),
        None if kind == ListKind::Hours && columns.first("approved").is_none() => {
            Some(FileProblem::NothingApproved)
        }
        None if table.takes_basis_from_title() => table
            .title_basis
            .clone()
            .map(|(_, text)| FileProblem::BasisFromTitle { text }),
        None => None,
    };
    let list = List {
        file: String::new(),
        sheet: sheet.name.clone(),
        kind,
        encoding: String::new(),
        separator: None,
        header_row: Some(lines[lower].number),
        columns: columns.shown(),
        rows,
        skipped,
        note,
    };
    (list, next)
}

/// A column of citizen service numbers, which are never taken in or shown.
fn personal_number_column(columns: &Columns) -> Option<usize> {
    const NAMES: [&str; 7] = [
        "bsn",
        "bsnnummer",
        "burgerservicenummer",
        "sofinummer",
        "sofi",
        "bsnnr",
        "sofinr",
    ];
    let mut unused = columns.unused();
    unused
        .find(|(_, heading)| NAMES.contains(&plain(heading).as_str()))
        .map(|(column, _)| column)
}

/// The cells as people see them, without citizen service numbers.
fn shown(line: &Line, columns: &Columns, personal: Option<usize>) -> Vec<String> {
    let is_private = matches!(columns.kind, ListKind::People | ListKind::Placements);
    let mut cells = line.shown();
    for (column, cell) in cells.iter_mut().enumerate() {
        if personal == Some(column) {
            cell.clear();
        } else if is_private && columns.field(column).is_some_and(is_free_text) {
            *cell = without_personal_numbers(cell).0;
        }
    }
    cells
}

fn is_free_text(field: &str) -> bool {
    matches!(field, "note" | "goal" | "end_reason" | "tasks" | "skills")
}

/// Headings of another table: understood as headings, with other columns than those above.
fn other_headings(
    lines: &[Line],
    index: usize,
    line: &Line,
    columns: &Columns,
    lower: usize,
    headings: &HeadingLines,
) -> Option<Heading> {
    if !could_be_headings(line) || headings.holds(line) {
        return None;
    }
    // Of equals the last is taken: one line rather than two.
    let found = [Some(index - 1).filter(|above| *above > lower), None]
        .into_iter()
        .filter_map(|above| Heading::at(lines, above, index, ""))
        .max_by_key(|heading| heading.score)?;
    let filled = line.filled().count();
    let is_heading = found.columns.known() >= 3 && found.columns.known() * 5 >= filled * 3;
    let is_other = found.columns.shown() != columns.shown();
    (is_heading && is_other).then_some(found)
}

/// Headings are words: a quick look that leaves out nearly every row of data.
fn could_be_headings(line: &Line) -> bool {
    let mut filled = 0;
    for (_, cell) in line.filled() {
        let Cell::Text(text) = cell else {
            return false;
        };
        if text.len() > 60 || text.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        filled += 1;
    }
    filled >= 3
}

/// The lines of the headings in plain form, to know them again.
struct HeadingLines(Vec<Vec<(usize, String)>>);

impl HeadingLines {
    fn of(lines: &[Line], upper: Option<usize>, lower: usize) -> Self {
        let in_plain = |index: usize| {
            let filled = lines[index].filled();
            filled
                .map(|(column, cell)| (column, plain(&cell.shown())))
                .collect()
        };
        Self(upper.into_iter().chain([lower]).map(in_plain).collect())
    }

    fn holds(&self, line: &Line) -> bool {
        let filled = line.filled().count();
        self.0.iter().any(|heading| {
            filled >= 2
                && filled == heading.len()
                && heading
                    .iter()
                    .all(|(column, word)| match line.cell(*column) {
                        Cell::Text(text) => plain(text) == *word,
                        _ => false,
                    })
        })
    }
}

fn why_no_row(
    line: &Line,
    table: &Table<'_>,
    spec: &Spec,
    headings: &HeadingLines,
) -> Option<Skipped> {
    if headings.holds(line) {
        return Some(Skipped::RepeatedHeadings);
    }
    let filled = line.filled().count();
    let lacks = |group: &[&str]| {
        let mut columns = group.iter().flat_map(|field| table.columns.all(field));
        !columns.any(|column| !line.cell(column).is_empty())
    };
    let lacking = spec.needs.iter().filter(|group| lacks(group)).count();
    let speaks_of_totals = line
        .filled()
        .any(|(_, cell)| matches!(cell, Cell::Text(text) if is_total(text)));
    let has_few_needs = spec.needs.len() <= 2;
    if speaks_of_totals && (lacking > 0 || (has_few_needs && filled <= 3)) {
        return Some(Skipped::Totals);
    }
    if lacking >= 2 && line.filled().all(|(_, cell)| is_number(cell)) {
        return Some(Skipped::Totals);
    }
    let (column, cell) = line.filled().next()?;
    let Cell::Text(text) = cell else {
        return None;
    };
    if filled == 1 && table.columns.len() > 1 {
        let is_name = !has_few_needs || table.columns.field(column) != Some("name");
        let is_section = choices::role(text).is_some() || text.ends_with(':');
        if is_name || is_section {
            return Some(Skipped::Words);
        }
    }
    None
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number { .. } => true,
        Cell::Text(text) => numbers::read(text, None).is_ok_and(|number| number.unit.is_empty()),
        _ => false,
    }
}

fn is_total(text: &str) -> bool {
    const STARTS: [&str; 5] = ["totaal", "subtotaal", "eindtotaal", "grandtotal", "totalen"];
    const WORDS: [&str; 9] = [
        "totaal",
        "subtotaal",
        "eindtotaal",
        "total",
        "subtotal",
        "totalen",
        "som",
        "gemiddeld",
        "gemiddelde",
    ];
    if text.len() > 100 {
        return false;
    }
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    STARTS.iter().any(|start| lower.starts_with(start)) || words.any(|word| WORDS.contains(&word))
}

/// `Alle prijzen zijn exclusief btw` above the list.
fn basis_in_title(sheet: &Sheet, heading: usize) -> Option<(PriceBasis, String)> {
    sheet.lines[..heading]
        .iter()
        .flat_map(Line::filled)
        .find_map(|(_, cell)| {
            let text = cell.shown();
            let word = plain(&text);
            if !(word.contains("btw")
                || word.contains("prijs")
                || word.contains("prijzen")
                || word.contains("bedragen"))
            {
                return None;
            }
            match choices::price_basis(&text) {
                Found::Value(basis) => Some((basis, text)),
                Found::Doubtful | Found::None => None,
            }
        })
}

/// Finds a needed column under a heading nobody knows, when its values can be nothing else.
fn infer(columns: &mut Columns, spec: &Spec, below: &[Line]) {
    type Fits = fn(&str) -> bool;
    let shapes: &[(&'static str, Fits)] = match spec.kind {
        ListKind::BillableLines => &[("price_basis", |text| {
            matches!(choices::price_basis(text), Found::Value(_))
        })],
        ListKind::Hours => &[("approved", |text| {
            matches!(choices::yes_no(text), Found::Value(_))
        })],
        ListKind::People => &[("role", |text| {
            text.split(['/', ','])
                .any(|part| choices::role(part).is_some())
        })],
        _ => &[],
    };
    for (field, fits) in shapes {
        if columns.first(field).is_some() {
            continue;
        }
        let unused: Vec<usize> = columns.unused().map(|(column, _)| column).collect();
        let fitting: Vec<usize> = unused
            .into_iter()
            .filter(|column| {
                let cells = below
                    .iter()
                    .take(SAMPLE_ROWS)
                    .map(|line| line.cell(*column));
                let values: Vec<String> = cells
                    .filter(|cell| !cell.is_empty())
                    .map(Cell::shown)
                    .collect();
                let fitting = values.iter().filter(|value| fits(value)).count();
                // One in four may be a slip of the pen.
                fitting > 0 && fitting * 4 >= values.len() * 3
            })
            .collect();
        if let [column] = fitting.as_slice() {
            columns.assign(*column, field);
        }
    }
}

/// The fields of the organisation in a sheet of two columns: names on the left, values beside them.
fn fields_in_two_columns(sheet: &Sheet) -> Option<Vec<FieldValue>> {
    let spec = Spec::of(ListKind::Organisation)?;
    let mut fields = Vec::new();
    let mut known = 0;
    for line in &sheet.lines {
        let mut filled = line.filled();
        let Some((_, Cell::Text(name))) = filled.next() else {
            continue;
        };
        let name = name.trim_end_matches(':').trim_end().to_owned();
        let value = filled
            .next()
            .map(|(_, cell)| cell.clone())
            .unwrap_or_default();
        let others: Vec<String> = filled.map(|(_, cell)| cell.shown()).collect();
        let is_known = Columns::of_headings(spec, std::iter::once(name.clone())).known() == 1;
        if !is_known && (value.is_empty() || is_heading_of_fields(&name)) {
            continue;
        }
        known += usize::from(is_known);
        let value = if others.is_empty() {
            value
        } else {
            Cell::text(&format!("{}|{}", value.shown(), others.join("|")))
        };
        fields.push(FieldValue {
            name,
            cell: value,
            is_wrong_type: false,
        });
    }
    let columns = Columns::of_headings(spec, fields.iter().map(|field| field.name.clone()));
    let is_organisation =
        known >= 4 && known * 2 >= sheet.lines.len() && columns.missing(spec).is_empty();
    is_organisation.then_some(fields)
}

/// `Veld; Waarde` above the fields.
fn is_heading_of_fields(name: &str) -> bool {
    matches!(
        plain(name).as_str(),
        "veld" | "gegeven" | "gegevens" | "field" | "key" | "sleutel" | "wat"
    )
}

/// The list of one row that tells of the organisation.
fn organisation(fields: &[FieldValue]) -> List {
    let spec = Spec::of(ListKind::Organisation).expect("BUG: the organisation has a spec");
    let columns = Columns::of_headings(spec, fields.iter().map(|field| field.name.clone()));
    let missing = columns.missing(spec);
    if !missing.is_empty() {
        let note = if columns.known() >= 2 {
            FileProblem::ColumnsMissing {
                kind: ListKind::Organisation,
                missing,
            }
        } else {
            FileProblem::NotRecognised {
                first_row: fields.iter().map(|field| field.name.clone()).collect(),
            }
        };
        return List::unknown("", note);
    }
    let line = Line {
        number: 1,
        cells: fields.iter().map(|field| field.cell.clone()).collect(),
        has_open_quote: false,
    };
    let table = Table::new(&columns, std::slice::from_ref(&line), false, false, None);
    let (parsed, remarks) = rows::read_organisation(&table, &line, fields);
    List {
        file: String::new(),
        sheet: None,
        kind: ListKind::Organisation,
        encoding: String::new(),
        separator: None,
        header_row: None,
        columns: columns.shown(),
        rows: vec![ListRow {
            line: 1,
            cells: line.shown(),
            parsed,
            remarks,
        }],
        skipped: Vec::new(),
        note: None,
    }
}
