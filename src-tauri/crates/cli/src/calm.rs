//! Text for a terminal: tables that line up, amounts as people write them, and nothing in a name
//! that could play tricks.

use application::Language;
use serde_json::Value;

/// The text without anything that steers a terminal or turns the reading direction: it comes from
/// lists that anybody may have made.
pub fn calm(text: &str) -> String {
    text.chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .filter(|sign| {
            !matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .collect()
}

/// One of the two, for whoever reads.
pub fn say<'a>(language: Language, dutch: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Dutch => dutch,
        Language::English => english,
    }
}

/// Cents as people write them: `1.234,56` or `1,234.56`.
pub fn euros(language: Language, cents: &Value) -> String {
    let cents = cents.as_i64().unwrap_or_default();
    let (thousands, decimal) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let digits = (cents.unsigned_abs() / 100).to_string();
    let mut whole = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            whole.push(thousands);
        }
        whole.push(digit);
    }
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{whole}{decimal}{:02}", cents.unsigned_abs() % 100)
}

/// A text in a JSON answer, made calm; empty when it is not there.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => calm(text),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Rows that line up. Names go in the last column, which needs no width: what a terminal makes of
/// Arabic or Vietnamese letters is its own business.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
}

impl Table {
    /// A table with these headings; those that start with `>` stand to the right.
    pub fn headed(headings: &[&str]) -> Self {
        let right = (0..headings.len())
            .filter(|&at| headings[at].starts_with('>'))
            .collect();
        let heading = headings
            .iter()
            .map(|it| it.trim_start_matches('>').to_owned())
            .collect();
        Self {
            rows: vec![heading],
            right,
        }
    }

    /// One more row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// Whether there is nothing under the headings.
    pub fn is_empty(&self) -> bool {
        self.rows.len() < 2
    }

    /// The table as lines, each indented by two.
    pub fn lines(&self) -> String {
        let width = |at: usize| {
            let widths = self.rows.iter().filter_map(|row| row.get(at));
            widths.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let mut lines = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (at, cell) in row.iter().enumerate() {
                let room = " ".repeat(width(at).saturating_sub(cell.chars().count()));
                let (before, after) = if self.right.contains(&at) {
                    (room.as_str(), "")
                } else {
                    ("", room.as_str())
                };
                line.push_str("  ");
                line.push_str(before);
                line.push_str(cell);
                line.push_str(after);
            }
            lines.push_str(line.trim_end());
            lines.push('\n');
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn amounts_are_written_as_the_reader_does() {
        assert_eq!(euros(Language::Dutch, &json!(2_301_505)), "23.015,05");
        assert_eq!(
            euros(Language::English, &json!(-123_456_789)),
            "-1,234,567.89"
        );
        assert_eq!(euros(Language::Dutch, &json!(-5)), "-0,05");
        assert_eq!(euros(Language::Dutch, &json!(100_000)), "1.000,00");
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(calm("Anna\u{1b}[2J\u{202e}Bakker\n"), "Anna [2JBakker ");
        assert_eq!(calm("Ελένη · عبد · Nguyễn"), "Ελένη · عبد · Nguyễn");
    }

    #[test]
    fn columns_line_up() {
        let mut table = Table::headed(&["No", ">Amount", "Name"]);
        table.row(["1".into(), "5,00".into(), "Anna".into()]);
        table.row(["12".into(), "1.005,00".into(), "Bilal".into()]);
        assert_eq!(
            table.lines(),
            "  No    Amount  Name\n  1       5,00  Anna\n  12  1.005,00  Bilal\n"
        );
    }
}
