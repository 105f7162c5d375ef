//! The drawer: what a customer is likely to hand over, and what coins and notes come to.

use crate::money::{Money, TooLarge};

/// The notes that people pay with at a stall, in cents.
const NOTES: [i64; 4] = [500, 1_000, 2_000, 5_000];

/// What is likely handed over for `total` in cash: the exact amount, and what one kind of note
/// comes to, the smallest first. Empty when there is nothing to pay.
pub fn likely_handed(total: Money) -> Vec<Money> {
    let cents = total.cents();
    if cents <= 0 {
        return Vec::new();
    }
    let rounded = NOTES
        .iter()
        .map(|note| cents.saturating_add(note - 1) / note * note);
    let mut handed: Vec<i64> = std::iter::once(cents).chain(rounded).collect();
    handed.sort_unstable();
    handed.dedup();
    handed.into_iter().map(Money::from_cents).collect()
}

/// What `count` pieces of each value come to.
///
/// # Errors
/// [`TooLarge`] when that does not fit.
pub fn counted(pieces: impl IntoIterator<Item = (Money, u32)>) -> Result<Money, TooLarge> {
    pieces
        .into_iter()
        .try_fold(Money::ZERO, |total, (value, count)| {
            let cents = value
                .cents()
                .checked_mul(i64::from(count))
                .and_then(|cents| cents.checked_add(total.cents()))
                .ok_or(TooLarge)?;
            Money::from_cents(cents).within_limit()
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cents(handed: &[Money]) -> Vec<i64> {
        handed.iter().map(|money| money.cents()).collect()
    }

    #[test]
    fn for_thirteen_euros_people_hand_over_that_or_fifteen_or_notes() {
        let handed = likely_handed(Money::from_cents(1_300));
        assert_eq!(cents(&handed), [1_300, 1_500, 2_000, 5_000]);
        assert_eq!(
            cents(&likely_handed(Money::from_cents(5_000))),
            [5_000, 6_000]
        );
        assert!(likely_handed(Money::ZERO).is_empty());
    }

    #[test]
    fn a_drawer_is_worth_what_lies_in_it() {
        let pieces = [(5_000, 1), (200, 3), (1, 7)];
        let pieces = pieces.map(|(value, count)| (Money::from_cents(value), count));
        assert_eq!(counted(pieces), Ok(Money::from_cents(5_607)));
        let absurd = [(Money::from_cents(Money::LIMIT), u32::MAX)];
        assert_eq!(counted(absurd), Err(TooLarge));
    }

    proptest! {
        #[test]
        fn nobody_is_expected_to_hand_over_too_little(total in 1_i64..300_000) {
            let handed = likely_handed(Money::from_cents(total));
            prop_assert!(handed.iter().all(|money| money.cents() >= total));
            prop_assert_eq!(handed[0].cents(), total);
        }
    }
}
