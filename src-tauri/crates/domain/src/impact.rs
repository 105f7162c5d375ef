//! What the cooperative earns itself: the figure that is watched most.
//!
//! *Own income* is what others pay for what was sold to them or done for them. It stands beside all
//! income; what one enterprise does for another is no income of the whole and is left out.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::money::Money;

/// What kind of income an account of the chart holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncomeKind {
    /// Sold to others, or done for them.
    Own,
    /// From government or a fund, for a purpose.
    Grant,
    /// Given without a purpose or anything in return.
    Gift,
    /// What members pay as members.
    Membership,
    /// Any other income: interest and the like.
    Other,
    /// From one enterprise to another: no income of the whole.
    Internal,
    /// No income: costs and taxes.
    None,
}

impl IncomeKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Own,
        Self::Grant,
        Self::Gift,
        Self::Membership,
        Self::Other,
        Self::Internal,
        Self::None,
    ];

    /// The name in files and over the wire.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Grant => "grant",
            Self::Gift => "gift",
            Self::Membership => "membership",
            Self::Other => "other",
            Self::Internal => "internal",
            Self::None => "none",
        }
    }

    /// The kind of that name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it counts as income of the whole.
    pub const fn is_income(self) -> bool {
        !matches!(self, Self::Internal | Self::None)
    }
}

/// Income of a period by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Income {
    /// Sold to others, or done for them.
    pub own: Money,
    /// Grants.
    pub grant: Money,
    /// Gifts.
    pub gift: Money,
    /// Paid by members.
    pub membership: Money,
    /// Any other.
    pub other: Money,
}

impl Income {
    /// Counts an amount in. What is no income of the whole is passed over.
    pub fn add(&mut self, kind: IncomeKind, amount: Money) {
        match kind {
            IncomeKind::Own => self.own += amount,
            IncomeKind::Grant => self.grant += amount,
            IncomeKind::Gift => self.gift += amount,
            IncomeKind::Membership => self.membership += amount,
            IncomeKind::Other => self.other += amount,
            IncomeKind::Internal | IncomeKind::None => {}
        }
    }

    /// The two together.
    #[must_use]
    pub fn with(mut self, more: &Self) -> Self {
        self.own += more.own;
        self.grant += more.grant;
        self.gift += more.gift;
        self.membership += more.membership;
        self.other += more.other;
        self
    }

    /// The same without an amount of grants.
    #[must_use]
    pub fn without_grant(mut self, amount: Money) -> Self {
        self.grant = self.grant - amount;
        self
    }

    /// All income.
    pub fn total(&self) -> Money {
        self.own + self.grant + self.gift + self.membership + self.other
    }

    /// Own income ÷ all income. None where that says nothing: without income, or where more was
    /// paid back than came in, on either side.
    pub fn share(&self) -> Option<Share> {
        Share::of(self.own, self.total())
    }
}

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(Decimal);

impl Share {
    /// `part ÷ whole`; none without a whole, or when the part is not within it.
    pub fn of(part: Money, whole: Money) -> Option<Self> {
        let is_within = part >= Money::ZERO && part <= whole && whole > Money::ZERO;
        is_within.then(|| Self(Decimal::from(part.cents()) / Decimal::from(whole.cents())))
    }

    /// The part of one, to four decimals, rounded half away from zero.
    pub fn decimal(self) -> Decimal {
        let mut rounded = self
            .0
            .round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(4);
        rounded
    }

    /// In whole hundredths. Something never reads as nothing, nor a part as all of it.
    pub fn percent(self) -> u32 {
        self.of_whole(100)
    }

    /// How many cents of every ten euro. Something never reads as nothing, nor a part as all.
    pub fn cents_of_ten_euro(self) -> u32 {
        self.of_whole(1000)
    }

    fn of_whole(self, parts: u32) -> u32 {
        let exact = self.0 * Decimal::from(parts);
        let rounded = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let rounded = u32::try_from(rounded).expect("BUG: a share lies between nothing and all");
        if self.0.is_zero() || self.0 == Decimal::ONE {
            rounded
        } else {
            rounded.clamp(1, parts - 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn income(own: i64, grant: i64) -> Income {
        Income {
            own: Money::from_cents(own),
            grant: Money::from_cents(grant),
            ..Income::default()
        }
    }

    #[test]
    fn nothing_earned_out_of_nothing_is_no_share_at_all() {
        assert_eq!(Income::default().share(), None);
        let nothing_own = income(0, 100).share().expect("there is income");
        assert_eq!(nothing_own.percent(), 0);
    }

    #[test]
    fn more_paid_back_than_came_in_is_no_share() {
        assert_eq!(income(-100, 500).share(), None);
        assert_eq!(income(500, -100).share(), None);
        assert_eq!(income(-500, 100).share(), None);
    }

    #[test]
    fn a_share_is_said_in_hundredths_and_of_ten_euro() {
        let share = income(12_840_500, 17_021_000).share().expect("a share");
        assert_eq!(share.percent(), 43);
        assert_eq!(share.cents_of_ten_euro(), 430);
        assert_eq!(share.decimal().to_string(), "0.4300");
    }

    #[test]
    fn almost_all_is_not_all_and_almost_nothing_is_not_nothing() {
        let almost_all = income(999_999, 1).share().expect("a share");
        assert_eq!(
            (almost_all.percent(), almost_all.cents_of_ten_euro()),
            (99, 999)
        );
        let almost_nothing = income(1, 999_999).share().expect("a share");
        assert_eq!(
            (almost_nothing.percent(), almost_nothing.cents_of_ten_euro()),
            (1, 1)
        );
    }

    #[test]
    fn what_one_enterprise_does_for_another_changes_nothing() {
        let mut sums = income(100, 100);
        sums.add(IncomeKind::Internal, Money::from_cents(5000));
        sums.add(IncomeKind::None, Money::from_cents(-5000));
        assert_eq!(sums, income(100, 100));
    }

    proptest! {
        #[test]
        fn without_a_grant_the_share_is_never_smaller(
            own in 0_i64..1_000_000_000,
            grant in 0_i64..1_000_000_000,
            rest in 1_i64..1_000_000_000,
        ) {
            let with = income(own, grant + rest);
            let without = with.without_grant(Money::from_cents(grant));
            prop_assert_eq!(without.total(), with.total() - Money::from_cents(grant));
            prop_assert_eq!(without.own, with.own);
            prop_assert!(without.share() >= with.share());
        }

        #[test]
        fn the_share_of_the_whole_lies_between_those_of_its_parts(
            a in (0_i64..1_000_000, 0_i64..1_000_000),
            b in (0_i64..1_000_000, 0_i64..1_000_000),
        ) {
            let (first, second) = (income(a.0, a.1), income(b.0, b.1));
            let whole = first.with(&second);
            prop_assert_eq!(whole.total(), first.total() + second.total());
            if let (Some(one), Some(other), Some(both)) =
                (first.share(), second.share(), whole.share())
            {
                prop_assert!(one.decimal().min(other.decimal()) <= both.decimal());
                prop_assert!(both.decimal() <= one.decimal().max(other.decimal()));
            }
        }
    }
}
