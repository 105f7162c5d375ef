//! Headings, and the fields they stand for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fields::Spec;
use super::sheet::Line;
use super::{Column, ListKind};

/// A heading in plain form: small letters and digits only, without accents. `E-mailadres` and
/// `e mail adres` are one.
pub(super) fn plain(heading: &str) -> String {
    heading
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// The ways to understand a heading: as it stands, without what is in brackets, without euro.
fn readings(heading: &str) -> Vec<String> {
    let whole = plain(heading);
    let mut readings = vec![whole.clone()];
    let mut add = |reading: String| {
        if !reading.is_empty() && !readings.contains(&reading) {
            readings.push(reading);
        }
    };
    let mut outside = String::new();
    let mut depth = 0;
    for c in heading.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth <= 0 => outside.push(c),
            _ => {}
        }
    }
    add(plain(&outside));
    const LITTLE: [&str; 10] = [
        "van", "de", "het", "een", "der", "voor", "in", "the", "of", "a",
    ];
    let words = outside.split(|c: char| !c.is_alphanumeric());
    let telling: Vec<&str> = words
        .filter(|word| !LITTLE.contains(&word.to_lowercase().as_str()))
        .collect();
    add(plain(&telling.concat()));
    // `Taak 1`, `Taak 2`: several columns of one field.
    add(whole
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .to_owned());
    for noise in ["ineuro", "euro", "eur", "verplicht", "optioneel"] {
        for side in [whole.strip_suffix(noise), whole.strip_prefix(noise)] {
            add(side.unwrap_or_default().to_owned());
        }
    }
    readings
}

/// The columns of a list: which field each stands for.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) kind: ListKind,
    /// Column, heading as written, field. In order of columns.
    entries: Vec<(usize, String, Option<&'static str>)>,
}

/// One or two lines that may be headings: for every column the ways in which it may be meant.
pub(super) struct Candidates {
    columns: Vec<(usize, Vec<Candidate>)>,
}

struct Candidate {
    heading: String,
    readings: Vec<String>,
}

impl Candidates {
    /// Over two lines the upper one spreads to the right over the lower one, as merged cells do.
    pub(super) fn of(upper: Option<&Line>, lower: &Line) -> Self {
        let above_width = upper.map_or(0, |line| line.cells.len());
        let mut above = String::new();
        let mut columns = Vec::new();
        for column in 0..lower.cells.len().max(above_width) {
            let own = lower.cell(column).shown();
            let own_above = upper
                .map(|line| line.cell(column).shown())
                .unwrap_or_default();
            if !own_above.is_empty() {
                above.clone_from(&own_above);
            }
            let headings = if own.is_empty() {
                vec![own_above]
            } else if above.is_empty() || own == above {
                vec![own]
            } else {
                vec![format!("{above} {own}"), own]
            };
            let candidate = |heading: String| Candidate {
                readings: readings(&heading),
                heading,
            };
            let candidates: Vec<Candidate> = headings
                .into_iter()
                .filter(|heading| !heading.is_empty())
                .map(candidate)
                .collect();
            if !candidates.is_empty() {
                columns.push((column, candidates));
            }
        }
        Self { columns }
    }
}

impl Columns {
    /// Understands lines as headings of `spec`.
    pub(super) fn of(spec: &Spec, candidates: &Candidates) -> Self {
        let understand = |(column, candidates): &(usize, Vec<Candidate>)| {
            let mut understood = candidates.iter().filter_map(|candidate| {
                let field = candidate
                    .readings
                    .iter()
                    .find_map(|reading| spec.field(reading))?;
                Some((*column, candidate.heading.clone(), Some(field)))
            });
            understood
                .next()
                .unwrap_or_else(|| (*column, candidates[0].heading.clone(), None))
        };
        let entries = candidates.columns.iter().map(understand).collect();
        let mut columns = Self {
            kind: spec.kind,
            entries,
        };
        // Slips of the pen are only forgiven in a row that is one of headings anyhow.
        if columns.known() >= 2 {
            for index in 0..columns.entries.len() {
                let (_, heading, None) = &columns.entries[index] else {
                    continue;
                };
                let readings = readings(heading);
                let guessed = readings
                    .iter()
                    .find_map(|reading| spec.nearly(reading))
                    .or_else(|| spec.within(&readings[0]));
                let is_new = guessed.is_some_and(|field| columns.first(field).is_none());
                if is_new {
                    columns.entries[index].2 = guessed;
                }
            }
        }
        columns.settle();
        columns
    }

    /// Columns for fields that were not in columns: the fields of JSON or of a list of two columns.
    pub(super) fn of_headings(spec: &Spec, headings: impl Iterator<Item = String>) -> Self {
        let entries = headings
            .enumerate()
            .map(|(column, heading)| {
                let field = readings(&heading)
                    .iter()
                    .find_map(|reading| spec.field(reading));
                (column, heading, field)
            })
            .collect();
        Self {
            kind: spec.kind,
            entries,
        }
    }

    /// Settles headings that mean something else beside others.
    fn settle(&mut self) {
        let has = |columns: &Self, field| columns.first(field).is_some();
        match self.kind {
            // `Naam; Voornaam`: the first is the family name.
            ListKind::People | ListKind::Hours
                if has(self, "first_name") && has(self, "name") && !has(self, "surname") =>
            {
                self.rename("name", "surname");
            }
            // One end beside a planned one is the real one, and the other way round.
            ListKind::Placements => {
                if has(self, "planned_end") && !has(self, "actual_end") {
                    self.rename("end", "actual_end");
                } else if has(self, "actual_end") && !has(self, "planned_end") {
                    self.rename("end", "planned_end");
                }
            }
            ListKind::Customers => self.settle_numbers(Some("number")),
            // A discount in euro is not one in hundredths.
            ListKind::BillableLines => {
                for (_, heading, field) in &mut self.entries {
                    let is_amount = heading.contains('€') || plain(heading).contains("eur");
                    if *field == Some("discount") && is_amount {
                        *field = Some("discount_amount");
                    }
                }
            }
            _ => {}
        }
        if self.kind == ListKind::People {
            self.settle_numbers(None);
        }
    }

    /// `Nr` beside a street is the house number; elsewhere it numbers the rows.
    fn settle_numbers(&mut self, field: Option<&'static str>) {
        let beside_street: Vec<bool> = std::iter::once(false)
            .chain(
                self.entries
                    .iter()
                    .map(|(_, _, field)| matches!(field, Some("street" | "address"))),
            )
            .collect();
        let has_street = beside_street.contains(&true);
        for ((_, heading, known), is_beside) in self.entries.iter_mut().zip(beside_street) {
            let word = plain(heading);
            let is_number_of_row = match word.as_str() {
                "nr" | "nummer" => !is_beside,
                _ => !has_street && word.ends_with("nr"),
            };
            if is_number_of_row && *known == Some("house_number") {
                *known = field;
            }
        }
    }

    fn rename(&mut self, from: &str, to: &'static str) {
        for (_, _, field) in &mut self.entries {
            if *field == Some(from) {
                *field = Some(to);
            }
        }
    }

    /// The columns of a field, from left to right.
    pub(super) fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.entries
            .iter()
            .filter(move |(_, _, known)| *known == Some(field))
            .map(|(column, _, _)| *column)
    }

    /// The first column of a field.
    pub(super) fn first(&self, field: &str) -> Option<usize> {
        self.all(field).next()
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: usize) -> &str {
        let entry = self.entries.iter().find(|(known, _, _)| *known == column);
        entry.map_or("", |(_, heading, _)| heading)
    }

    /// The field of a column.
    pub(super) fn field(&self, column: usize) -> Option<&'static str> {
        let entry = self.entries.iter().find(|(known, _, _)| *known == column);
        entry.and_then(|(_, _, field)| *field)
    }

    /// Columns that stand for no field.
    pub(super) fn unused(&self) -> impl Iterator<Item = (usize, &str)> {
        self.entries
            .iter()
            .filter(|(_, _, field)| field.is_none())
            .map(|(column, heading, _)| (*column, heading.as_str()))
    }

    /// Sets the field of a column that had none.
    pub(super) fn assign(&mut self, column: usize, name: &'static str) {
        if let Some((_, _, field)) = self
            .entries
            .iter_mut()
            .find(|(known, _, _)| *known == column)
        {
            *field = Some(name);
        }
    }

    /// The last column with a heading.
    pub(super) fn last(&self) -> usize {
        self.entries.last().map_or(0, |(column, _, _)| *column)
    }

    /// How many columns have a heading.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// How many columns stand for a field.
    pub(super) fn known(&self) -> usize {
        self.entries
            .iter()
            .filter(|(_, _, field)| field.is_some())
            .count()
    }

    /// How well this fits: what the headings tell, less what they leave unsaid.
    pub(super) fn score(&self, spec: &Spec) -> i32 {
        let mut seen: Vec<&str> = Vec::new();
        let mut score = 0;
        for (_, _, field) in &self.entries {
            match field {
                Some(name) if !seen.contains(name) => {
                    seen.push(name);
                    score += spec.weight(name);
                }
                Some(_) => {}
                None => score -= 1,
            }
        }
        score
    }

    /// The groups of fields of which none is there.
    pub(super) fn missing(&self, spec: &Spec) -> Vec<&'static [&'static str]> {
        let is_there = |group: &&[&str]| group.iter().any(|field| self.first(field).is_some());
        spec.needs
            .iter()
            .filter(|group| !is_there(group))
            .copied()
            .collect()
    }

    pub(super) fn shown(&self) -> Vec<Column> {
        self.entries
            .iter()
            .map(|(_, heading, field)| Column {
                heading: heading.clone(),
                field: *field,
            })
            .collect()
    }
}
