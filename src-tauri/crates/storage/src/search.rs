//! Finding anything by typing the beginning of its words.

use rusqlite::named_params;

use crate::database::{Query, Read};
use crate::error::Result;

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is: `person`, `customer`, `room`, `draft`, `invoice`, `placement`,
    /// `certificate`, `reservation`.
    pub kind: String,
    /// Its identity.
    pub id: String,
    /// The line to show.
    pub title: String,
    /// A smaller line beside it.
    pub detail: String,
}

/// The best `limit` records that have all the words of `text`, each at the beginning of a word:
/// people and customers first, then what was made for them, the newest first. Nothing for a text
/// without letters or digits.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn search(r: &impl Read, text: &str, limit: u32) -> Result<Vec<Hit>> {
    let Some(expression) = match_expression(text) else {
        return Ok(Vec::new());
    };
    r.query_all(
        "
SELECT entry.kind, entry.id, entry.title, entry.detail
FROM search
JOIN search_entry AS entry ON entry.row = search.rowid
WHERE search MATCH :expression
ORDER BY
    CASE entry.kind
        WHEN 'person' THEN 1 WHEN 'customer' THEN 2 WHEN 'room' THEN 3
        WHEN 'draft' THEN 4 WHEN 'invoice' THEN 5 WHEN 'placement' THEN 6 WHEN 'certificate' THEN 7
        ELSE 8
    END,
    entry.row DESC
LIMIT :limit",
        named_params! { ":expression": expression, ":limit": limit },
        |row| {
            Ok(Hit {
                kind: row.get("kind")?,
                id: row.get("id")?,
                title: row.get("title")?,
                detail: row.get("detail")?,
            })
        },
    )
}

/// The words of `text`, each quoted and open at its end, so that nothing a person types is read as
/// an instruction. `None` when nothing is left to look for.
pub(crate) fn match_expression(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(16)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Combining accents belong to the letter before them.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::match_expression;

    #[test]
    fn what_a_person_types_is_never_an_instruction() {
        let expression = |text| match_expression(text).unwrap();
        assert_eq!(expression("anna bak"), "\"anna\"* \"bak\"*");
        assert_eq!(expression("a OR b\"; --"), "\"a\"* \"OR\"* \"b\"*");
        assert_eq!(expression("2026-V-0413"), "\"2026\"* \"V\"* \"0413\"*");
        assert_eq!(match_expression("\"*()^ -- "), None);
        assert_eq!(match_expression(""), None);
    }
}
