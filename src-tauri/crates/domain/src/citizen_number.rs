//! Finding a *burgerservicenummer* (BSN) in what somebody typed.
//!
//! A cooperative may not keep one: only who has it from the law may (UAVG article 46), and consent
//! does not help. There is no field for it, and no free text may hide one.

/// How a BSN is written: in one piece, or in groups with the same sign between them.
const SHAPES: [&[usize]; 3] = [&[9], &[4, 2, 3], &[3, 3, 3]];

/// Whether there is a number in `text` that can be a BSN: nine digits that pass the test of
/// eleven, in one piece or as `1234.56.789` or `123 456 789`. Other numbers of nine digits pass it
/// too, one in eleven by chance; a person looks at what is found.
pub fn holds_citizen_number(text: &str) -> bool {
    let runs = runs_of_digits(text);
    (0..runs.len()).any(|first| {
        SHAPES.iter().any(|shape| {
            let Some(found) = runs.get(first..first + shape.len()) else {
                return false;
            };
            let fits = found
                .iter()
                .zip(*shape)
                .all(|(run, length)| run.digits.len() == *length);
            let sign = found.get(1).and_then(|run| run.joined_by);
            let is_one = found[1..]
                .iter()
                .all(|run| run.joined_by.is_some() && run.joined_by == sign);
            // A longer number that is written in groups is another number.
            let ends = runs
                .get(first + shape.len())
                .is_none_or(|next| next.joined_by.is_none() || next.joined_by != sign);
            let begins = found[0].joined_by.is_none() || found[0].joined_by != sign;
            let stands_alone = shape.len() == 1 || (begins && ends);
            fits && is_one && stands_alone && {
                let digits: Vec<u32> = found.iter().flat_map(|run| run.digits.clone()).collect();
                passes_test_of_eleven(&digits)
            }
        })
    })
}

/// Digits that stand together, and the one sign between them and the digits before.
struct Run {
    digits: Vec<u32>,
    joined_by: Option<char>,
}

fn runs_of_digits(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut between: Vec<char> = Vec::new();
    let mut is_in_run = false;
    for sign in text.chars() {
        match sign.to_digit(10) {
            Some(digit) if is_in_run => {
                if let Some(run) = runs.last_mut() {
                    run.digits.push(digit);
                }
            }
            Some(digit) => {
                let joined_by = match between.as_slice() {
                    [sign @ ('.' | ' ' | '-' | '\u{a0}')] if !runs.is_empty() => Some(*sign),
                    _ => None,
                };
                runs.push(Run {
                    digits: vec![digit],
                    joined_by,
                });
                is_in_run = true;
            }
            None if is_in_run => {
                between = vec![sign];
                is_in_run = false;
            }
            None => between.push(sign),
        }
    }
    runs
}

/// Nine digits, weighed 9, 8, … 2 and −1, add up to a multiple of eleven.
fn passes_test_of_eleven(digits: &[u32]) -> bool {
    let sum: i64 = digits
        .iter()
        .zip([9, 8, 7, 6, 5, 4, 3, 2, -1])
        .map(|(digit, weight)| i64::from(*digit) * weight)
        .sum();
    digits.len() == 9 && sum % 11 == 0 && digits.iter().any(|digit| *digit > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    // 111222333 is the number that the government's own examples use; nobody has it.

    #[test]
    fn a_number_that_passes_is_found_however_it_is_written() {
        for text in [
            "111222333",
            "bsn: 111222333.",
            "1112.22.333",
            "zie 111 222 333 in de map",
            "111-222-333",
            "eerst 12, dan 111222333",
        ] {
            assert!(holds_citizen_number(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "111222334",
            "000000000",
            "06-11122233",
            "1112223330",
            "0111222333",
            "KvK 12345678",
            "9 111 222 333",
            "1.111.222.333",
            "van 11 tot 12, 22 keer, 333 uur",
        ] {
            assert!(!holds_citizen_number(text), "{text}");
        }
    }
}
