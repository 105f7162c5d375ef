//! Units: the Dutch word on our side, a code of UN/ECE Recommendation 20 or 21 on the other.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What is written for a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitCode {
    /// The code: `HUR`.
    pub code: &'static str,
    /// Whether the code says what the word said. If not, the word is kept in the description.
    pub says_it: bool,
}

impl UnitCode {
    /// "One", for what has no code.
    const ONE: Self = Self {
        code: "C62",
        says_it: false,
    };

    /// The code for a Dutch word, singular or plural.
    pub fn of(word: &str) -> Self {
        let word = word.trim().to_lowercase();
        if word.is_empty() {
            return Self {
                says_it: true,
                ..Self::ONE
            };
        }
        UNITS.get(word.as_str()).copied().unwrap_or(Self::ONE)
    }
}

static UNITS: LazyLock<HashMap<&'static str, UnitCode>> = LazyLock::new(|| {
    let rows = include_str!("../../data/units.csv")
        .lines()
        .filter(|row| !row.starts_with('#'))
        .skip(1);
    let mut units = HashMap::new();
    for row in rows {
        let mut cells = row.split(',');
        let (Some(code), Some(says_it), Some(words)) = (cells.next(), cells.next(), cells.next())
        else {
            panic!("BUG: this row of units.csv is not complete: {row}");
        };
        let unit = UnitCode {
            code,
            says_it: says_it == "yes",
        };
        units.extend(words.split('|').map(|word| (word, unit)));
    }
    units
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_finds_its_code_in_singular_and_plural() {
        for word in ["uur", "Uren", " UUR "] {
            assert_eq!(UnitCode::of(word).code, "HUR", "{word}");
        }
        assert_eq!(UnitCode::of("kg").code, "KGM");
        assert_eq!(UnitCode::of("stuks").code, "H87");
        assert!(UnitCode::of("stuks").says_it);
    }

    #[test]
    fn a_word_without_a_code_of_its_own_is_kept() {
        assert_eq!(UnitCode::of("tray"), UnitCode::ONE);
        assert_eq!(UnitCode::of("dagdeel").code, "E48");
        assert!(!UnitCode::of("dagdeel").says_it);
    }

    #[test]
    fn no_unit_at_all_is_one_and_there_is_no_word_to_keep() {
        assert!(UnitCode::of("").says_it);
        assert_eq!(UnitCode::of("").code, "C62");
    }
}
