//! Numbers as people write them: `1.234,50`, `1,234.50`, `€ 12,-`, `(12,50)`, `12,5 %`.

use rust_decimal::Decimal;

/// The sign between whole and fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Comma,
    Point,
}

impl Mark {
    const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
}

/// A number read from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadNumber {
    /// Its value.
    pub(super) value: Decimal,
    /// Whether one sign stands before exactly three digits, so that it could mean thousands or a
    /// fraction, and nothing around it told which.
    pub(super) is_ambiguous: bool,
    /// Whether a percent sign stood behind it.
    pub(super) is_percentage: bool,
    /// Letters behind it: `kg` in `2,5 kg`.
    pub(super) unit: String,
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotRead {
    /// Not a number at all.
    NotANumber,
    /// A number with more digits than can be kept.
    TooManyDigits {
        /// Digits behind the mark.
        decimals: usize,
    },
}

/// Which mark a text proves, if it does.
pub(super) fn proof(text: &str) -> Option<Mark> {
    let bare = bare(text)?;
    match shape(&bare.digits) {
        Shape::Fraction(mark) => Some(mark),
        Shape::Thousands(Mark::Comma) => Some(Mark::Point),
        Shape::Thousands(Mark::Point) => Some(Mark::Comma),
        Shape::Whole | Shape::Open(_) | Shape::Broken => None,
    }
}

/// Reads a number; `mark` is what the other numbers around it have proved.
///
/// Without proof a comma parts off a fraction, as in every Dutch text, and a point before three
/// digits parts off thousands; both are said to be ambiguous.
pub(super) fn read(text: &str, mark: Option<Mark>) -> Result<ReadNumber, NotRead> {
    let bare = bare(text).ok_or(NotRead::NotANumber)?;
    let (fraction_mark, is_ambiguous) = match shape(&bare.digits) {
        Shape::Broken => return Err(NotRead::NotANumber),
        Shape::Whole => (None, false),
        Shape::Fraction(mark) => (Some(mark), false),
        Shape::Thousands(_) => (None, false),
        Shape::Open(found) => match mark {
            Some(mark) => ((mark == found).then_some(mark), false),
            None => ((found == Mark::Comma).then_some(Mark::Comma), true),
        },
    };
    let (whole, fraction) = match fraction_mark {
        Some(mark) => bare
            .digits
            .rsplit_once(mark.sign())
            .unwrap_or((&bare.digits, "")),
        None => (bare.digits.as_str(), ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let fraction = fraction.trim_end_matches('0');
    let mut plain = String::with_capacity(whole.len() + fraction.len() + 2);
    plain.push_str(if whole.is_empty() { "0" } else { &whole });
    if !fraction.is_empty() {
        plain.push('.');
        plain.push_str(fraction);
    }
    let mut value = Decimal::from_str_exact(&plain).map_err(|_| NotRead::TooManyDigits {
        decimals: fraction.len(),
    })?;
    if bare.is_negative && !value.is_zero() {
        value.set_sign_negative(true);
    }
    Ok(ReadNumber {
        value,
        is_ambiguous,
        is_percentage: bare.is_percentage,
        unit: bare.unit,
    })
}

/// A number without what stands around it.
struct Bare {
    /// Digits, points and commas.
    digits: String,
    is_negative: bool,
    is_percentage: bool,
    unit: String,
}

fn bare(text: &str) -> Option<Bare> {
    // An apostrophe before it keeps a spreadsheet from changing it.
    let mut rest = text.trim().trim_start_matches(['\'', '’']);
    let mut is_negative = false;
    if let Some(inner) = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        rest = inner.trim();
        is_negative = true;
    }
    loop {
        let before = rest;
        if let Some(after) = rest.strip_prefix(['-', '−', '–']) {
            if is_negative {
                return None;
            }
            is_negative = true;
            rest = after;
        }
        for sign in ["+", "€", "EUR", "eur", "Eur", "euro"] {
            rest = rest.strip_prefix(sign).unwrap_or(rest);
        }
        rest = rest.trim_start();
        if rest == before {
            break;
        }
    }
    let end = rest
        .find(|c: char| {
            !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace())
        })
        .unwrap_or(rest.len());
    let (number, behind) = rest.split_at(end);
    let mut behind = behind.trim();
    let mut number = number.trim();
    // `12,-` and `12,--`: whole euros. `12,50-`: negative, as bookkeeping programs write it.
    if behind.chars().all(|c| matches!(c, '-' | '–' | '—' | '=')) && !behind.is_empty() {
        if let Some(whole) = number.strip_suffix([',', '.']) {
            number = whole;
        } else if !is_negative && behind == "-" {
            is_negative = true;
        } else {
            return None;
        }
        behind = "";
    }
    let mut is_percentage = false;
    if let Some(after) = behind.strip_prefix('%') {
        is_percentage = true;
        behind = after.trim();
    } else if matches!(
        behind.to_lowercase().as_str(),
        "procent" | "pct" | "percent"
    ) {
        is_percentage = true;
        behind = "";
    }
    if matches!(behind.to_lowercase().as_str(), "€" | "eur" | "euro") {
        behind = "";
    }
    if !behind.chars().next().is_none_or(char::is_alphabetic) {
        return None;
    }
    let digits = grouped(number)?;
    Some(Bare {
        digits,
        is_negative,
        is_percentage,
        unit: behind.to_owned(),
    })
}

/// Takes out spaces and apostrophes between thousands: `1 234,50`.
fn grouped(number: &str) -> Option<String> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let groups: Vec<&str> = number.split(is_gap).collect();
    let (first, others) = groups.split_first()?;
    if !first.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return None;
    }
    if others.is_empty() {
        return Some(number.to_owned());
    }
    let (last, between) = others.split_last()?;
    let three_digits = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let last_whole = last.split(['.', ',']).next().unwrap_or_default();
    let fits = first.len() <= 3
        && first.bytes().all(|b| b.is_ascii_digit())
        && between.iter().all(|group| three_digits(group))
        && three_digits(last_whole);
    fits.then(|| groups.concat())
}

/// What the points and commas in a number say.
enum Shape {
    /// None of them.
    Whole,
    /// This one parts off a fraction.
    Fraction(Mark),
    /// Only thousands are parted, by this one.
    Thousands(Mark),
    /// One sign before three digits: could be either.
    Open(Mark),
    /// Not a number.
    Broken,
}

fn shape(digits: &str) -> Shape {
    let count = |mark: Mark| digits.matches(mark.sign()).count();
    match (count(Mark::Comma), count(Mark::Point)) {
        (0, 0) => Shape::Whole,
        (1, 0) => single(digits, Mark::Comma),
        (0, 1) => single(digits, Mark::Point),
        (_, 0) => thousands(digits, Mark::Comma),
        (0, _) => thousands(digits, Mark::Point),
        (commas, points) => {
            let comma_is_last = digits.rfind(',') > digits.rfind('.');
            let (last, grouping, lasts) = if comma_is_last {
                (Mark::Comma, Mark::Point, commas)
            } else {
                (Mark::Point, Mark::Comma, points)
            };
            let whole = digits
                .rsplit_once(last.sign())
                .map_or("", |(whole, _)| whole);
            if lasts == 1 && matches!(thousands(whole, grouping), Shape::Thousands(_)) {
                Shape::Fraction(last)
            } else {
                Shape::Broken
            }
        }
    }
}

fn single(digits: &str, mark: Mark) -> Shape {
    let Some((whole, fraction)) = digits.split_once(mark.sign()) else {
        return Shape::Broken;
    };
    if whole.is_empty() && fraction.is_empty() {
        return Shape::Broken;
    }
    let could_be_thousands =
        fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if could_be_thousands {
        Shape::Open(mark)
    } else {
        Shape::Fraction(mark)
    }
}

fn thousands(digits: &str, mark: Mark) -> Shape {
    let mut groups = digits.split(mark.sign());
    let first = groups.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if fits {
        Shape::Thousands(mark)
    } else {
        Shape::Broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, mark: Option<Mark>) -> String {
        match read(text, mark) {
            Ok(number) => {
                let doubt = if number.is_ambiguous { " ?" } else { "" };
                format!("{}{doubt}", number.value)
            }
            Err(NotRead::NotANumber) => "-".to_owned(),
            Err(NotRead::TooManyDigits { .. }) => "too many digits".to_owned(),
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("12", "12"),
            ("12,5", "12.5"),
            ("12.50", "12.5"),
            ("1.234,50", "1234.5"),
            ("1,234.50", "1234.5"),
            ("1.234.567", "1234567"),
            ("1 234,50", "1234.5"),
            ("1\u{a0}234\u{a0}567,8", "1234567.8"),
            ("1'234.50", "1234.5"),
            ("€ 12,50", "12.5"),
            ("€12,-", "12"),
            ("12,--", "12"),
            ("€ -12,50", "-12.5"),
            ("-€ 12,50", "-12.5"),
            ("−3,45", "-3.45"),
            ("12,50-", "-12.5"),
            ("(12,50)", "-12.5"),
            ("12,50 EUR", "12.5"),
            ("7,5 %", "7.5"),
            (",5", "0.5"),
            ("0,125", "0.125"),
            ("1234,567", "1234.567"),
            ("2,5 kg", "2.5"),
            ("-0", "0"),
            ("'12,50", "12.5"),
        ] {
            assert_eq!(value(text, None), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_made_one() {
        for text in [
            "",
            "x",
            "1.23.4",
            "1,23,4",
            "1.2345,6,7",
            "12-5",
            "--5",
            "1 23",
            "5%%",
            "1e9",
            "=1+1",
            ",",
            "12 3-hoog",
        ] {
            let number = value(text, None);
            let has_unit = read(text, None).is_ok_and(|number| !number.unit.is_empty());
            assert!(number == "-" || has_unit, "{text} became {number}");
        }
        assert_eq!(
            value("0,1234567890123456789012345678901", None),
            "too many digits"
        );
    }

    #[test]
    fn a_sign_before_three_digits_is_judged_by_the_others() {
        assert_eq!(proof("2,75"), Some(Mark::Comma));
        assert_eq!(proof("1.234.567"), Some(Mark::Comma));
        assert_eq!(proof("2,043"), None);
        assert_eq!(value("2,043", Some(Mark::Comma)), "2.043");
        assert_eq!(value("2,043", Some(Mark::Point)), "2043");
        assert_eq!(value("1.234", Some(Mark::Comma)), "1234");
        assert_eq!(value("1.234", Some(Mark::Point)), "1.234");
        assert_eq!(value("1.234", None), "1234 ?");
        assert_eq!(value("2,043", None), "2.043 ?");
    }
}
