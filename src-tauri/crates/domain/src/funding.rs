//! Grants: money that is given for a purpose and for a while.
//!
//! A grant becomes income month by month, as the time passes that it was given for. A whole month
//! weighs one; a month of which it covers a part weighs those days. Whatever is left is spread over
//! the months that are left, so that all shares together are the amount, to the cent.

use chrono::{Datelike, NaiveDate};

use crate::dates::Month;
use crate::id::GrantId;
use crate::ledger::AccountNumber;
use crate::money::Money;

/// Who gives: decides the accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GiverKind {
    /// Municipality, province, state, European Union.
    Government,
    /// A fund, foundation or company.
    Fund,
}

impl GiverKind {
    /// The name in files and over the wire.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Fund => "fund",
        }
    }

    /// The kind of that name.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Government, Self::Fund]
            .into_iter()
            .find(|kind| kind.key() == key)
    }

    /// The account on which what is still to come is owed to us.
    pub const fn receivable(self) -> AccountNumber {
        match self {
            Self::Government => AccountNumber(1330),
            Self::Fund => AccountNumber(1335),
        }
    }

    /// The account of the income.
    pub const fn income(self) -> AccountNumber {
        match self {
            Self::Government => AccountNumber(8500),
            Self::Fund => AccountNumber(8510),
        }
    }
}

/// A grant as it was awarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Identity.
    pub id: GrantId,
    /// What it is for, in a few words.
    pub name: String,
    /// Who gives it.
    pub giver: String,
    /// What kind of giver.
    pub giver_kind: GiverKind,
    /// The whole, over the whole period.
    pub amount: Money,
    /// First day it is for.
    pub start: NaiveDate,
    /// Last day it is for.
    pub end: NaiveDate,
    /// The enterprise it is for; none for the whole house.
    pub enterprise: Option<String>,
    /// Anything else, or empty.
    pub note: String,
}

/// A month's share of a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantShare {
    /// The month.
    pub month: Month,
    /// What belongs to it.
    pub amount: Money,
}

/// Why a grant cannot become what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChangeGrant {
    /// What stands in the books would have been another amount.
    #[error("months are booked, to {until}")]
    MonthsAreBooked {
        /// The last day of the last month that is booked.
        until: NaiveDate,
        /// All that is booked.
        booked: Money,
    },
    /// Ended with the last booked month, while not all of the amount was booked.
    #[error("no month is left for what is not booked")]
    NoMonthLeft {
        /// The last day of the last month that is booked.
        until: NaiveDate,
        /// All that is booked.
        booked: Money,
    },
}

/// Every month has a whole number of days, and this is a multiple of each of them: 28 to 31.
const WHOLE_MONTH: i128 = 4 * 3 * 5 * 7 * 29 * 31;

impl Grant {
    /// The months it covers, wholly or in part.
    pub fn months(&self) -> impl Iterator<Item = Month> + use<> {
        let last = Month::of(self.end);
        std::iter::successors(Some(Month::of(self.start)), |month| Some(month.next()))
            .take_while(move |month| *month <= last)
    }

    /// How much of `month` it covers, in parts of a whole month.
    fn weight(&self, month: Month) -> i128 {
        let from = self.start.max(month.first_day());
        let to = self.end.min(month.last_day());
        let days = (to - from).num_days() + 1;
        WHOLE_MONTH * i128::from(days) / i128::from(month.last_day().day())
    }

    /// The shares of the months that are not booked yet: what is left, spread over them. A month
    /// to which less than half a cent belongs has none.
    pub fn shares(&self, booked: &[GrantShare]) -> Vec<GrantShare> {
        let rest = self.amount - booked.iter().map(|share| share.amount).sum();
        let open: Vec<Month> = self
            .months()
            .filter(|month| booked.iter().all(|share| share.month != *month))
            .collect();
        let whole: i128 = open.iter().map(|month| self.weight(*month)).sum();
        let mut weight = 0;
        let mut given = Money::ZERO;
        let mut shares = Vec::new();
        for month in open {
            weight += self.weight(month);
            // Half a cent goes up; the last month's weight is the whole, so nothing is lost.
            let until_now = (2 * i128::from(rest.cents()) * weight + whole) / (2 * whole);
            let until_now = i64::try_from(until_now).expect("BUG: a part is less than the whole");
            let amount = Money::from_cents(until_now) - given;
            given += amount;
            if !amount.is_zero() {
                shares.push(GrantShare { month, amount });
            }
        }
        shares
    }

    /// Whether it may become `changed`, with these months in the books.
    ///
    /// Without booked months anything goes. With them, whatever they followed from stays: the
    /// accounts, the enterprise, the first day. It may end earlier, not before the last booked
    /// month does, and then be less, not less than what is booked.
    ///
    /// # Errors
    /// [`CannotChangeGrant`] otherwise.
    pub fn may_become(
        &self,
        changed: &Self,
        booked: &[GrantShare],
    ) -> Result<(), CannotChangeGrant> {
        let Some(until) = booked.iter().map(|share| share.month.last_day()).max() else {
            return Ok(());
        };
        let booked: Money = booked.iter().map(|share| share.amount).sum();
        let same_source = self.giver_kind == changed.giver_kind
            && self.enterprise == changed.enterprise
            && self.start == changed.start;
        let same_money = self.amount == changed.amount && self.end == changed.end;
        let ends_earlier = changed.end < self.end
            && changed.end >= until
            && changed.amount <= self.amount
            && changed.amount >= booked;
        if !same_source || !(same_money || ends_earlier) {
            return Err(CannotChangeGrant::MonthsAreBooked { until, booked });
        }
        if ends_earlier && changed.end == until && changed.amount != booked {
            return Err(CannotChangeGrant::NoMonthLeft { until, booked });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn grant(amount: i64, start: &str, end: &str) -> Grant {
        Grant {
            id: GrantId(Uuid::nil()),
            name: "Ontmoeten in de tuin".to_owned(),
            giver: "Gemeente Voorbeelddam".to_owned(),
            giver_kind: GiverKind::Government,
            amount: Money::from_cents(amount),
            start: day(start),
            end: day(end),
            enterprise: None,
            note: String::new(),
        }
    }

    fn cents(shares: &[GrantShare]) -> Vec<i64> {
        shares.iter().map(|share| share.amount.cents()).collect()
    }

    #[test]
    fn whole_months_are_equal_whatever_their_length() {
        let shares = grant(1_200_000, "2026-01-01", "2026-12-31").shares(&[]);
        assert_eq!(cents(&shares), [100_000; 12]);
    }

    #[test]
    fn a_part_of_a_month_weighs_its_days() {
        // 16 of 31 days of January, the whole of February: 1.6 to 3.1.
        let shares = grant(47_000, "2026-01-16", "2026-02-28").shares(&[]);
        assert_eq!(cents(&shares), [16_000, 31_000]);
        let within_one = grant(999, "2026-03-05", "2026-03-05").shares(&[]);
        assert_eq!(cents(&within_one), [999]);
    }

    #[test]
    fn cents_that_cannot_be_divided_are_not_lost() {
        let shares = grant(10_000, "2026-01-01", "2026-03-31").shares(&[]);
        assert_eq!(cents(&shares), [3_333, 3_334, 3_333]);
        let a_cent = grant(1, "2026-01-01", "2026-12-31").shares(&[]);
        assert_eq!(cents(&a_cent), [1]);
    }

    #[test]
    fn with_booked_months_it_may_end_earlier_and_nothing_else() {
        let year = grant(1_200_000, "2026-01-01", "2026-12-31");
        let booked = &year.shares(&[])[..6];
        let may = |change: fn(&mut Grant)| {
            let mut changed = year.clone();
            change(&mut changed);
            year.may_become(&changed, booked)
        };
        let refused = Err(CannotChangeGrant::MonthsAreBooked {
            until: day("2026-06-30"),
            booked: Money::from_cents(600_000),
        });

        assert_eq!(may(|it| it.note = "Verlengd gesprek".to_owned()), Ok(()));
        assert_eq!(may(|it| it.end = day("2026-09-30")), Ok(()));
        assert_eq!(
            may(|it| {
                it.end = day("2026-06-30");
                it.amount = Money::from_cents(600_000);
            }),
            Ok(())
        );
        assert_eq!(may(|it| it.end = day("2026-05-31")), refused);
        assert_eq!(may(|it| it.end = day("2027-03-31")), refused);
        assert_eq!(may(|it| it.start = day("2026-02-01")), refused);
        assert_eq!(may(|it| it.amount = Money::from_cents(1_300_000)), refused);
        assert_eq!(may(|it| it.amount = Money::from_cents(700_000)), refused);
        assert_eq!(may(|it| it.enterprise = Some("keuken".to_owned())), refused);
        assert!(matches!(
            may(|it| it.end = day("2026-06-30")),
            Err(CannotChangeGrant::NoMonthLeft { .. })
        ));
        assert_eq!(
            year.may_become(&grant(5, "2020-01-01", "2020-01-01"), &[]),
            Ok(())
        );
    }

    prop_compose! {
        fn any_grant()(
            amount in 1_i64..100_000_000_000,
            start in 0_i64..20_000,
            days in 0_i64..2_000,
        ) -> Grant {
            let first = day("1995-01-01") + chrono::TimeDelta::days(start);
            let mut grant = grant(amount, "2026-01-01", "2026-01-01");
            grant.start = first;
            grant.end = first + chrono::TimeDelta::days(days);
            grant
        }
    }

    proptest! {
        #[test]
        fn the_shares_add_up_to_the_amount_to_the_cent(grant in any_grant()) {
            let shares = grant.shares(&[]);
            let sum: Money = shares.iter().map(|share| share.amount).sum();
            prop_assert_eq!(sum, grant.amount);
            prop_assert!(shares.iter().all(|share| share.amount > Money::ZERO));
        }

        #[test]
        fn booking_months_in_any_order_leaves_the_whole_the_same(
            grant in any_grant(),
            order in proptest::collection::vec(any::<prop::sample::Index>(), 70),
        ) {
            let mut booked = Vec::new();
            for index in order {
                let open = grant.shares(&booked);
                if open.is_empty() {
                    break;
                }
                booked.push(open[index.index(open.len())]);
            }
            let sum = |shares: &[GrantShare]| -> Money {
                shares.iter().map(|share| share.amount).sum()
            };
            prop_assert_eq!(sum(&booked) + sum(&grant.shares(&booked)), grant.amount);
        }

        #[test]
        fn ending_earlier_spreads_what_is_left_and_touches_no_booked_month(
            grant in any_grant(),
            kept in any::<prop::sample::Index>(),
            lost in 0_i64..1_000,
        ) {
            let shares = grant.shares(&[]);
            let booked = &shares[..kept.index(shares.len())];
            let mut shorter = grant.clone();
            shorter.end = grant.end - chrono::TimeDelta::days(lost);
            prop_assume!(shorter.end >= grant.start);
            if grant.may_become(&shorter, booked).is_ok() {
                let sum: Money = booked.iter().chain(&shorter.shares(booked))
                    .map(|share| share.amount).sum();
                prop_assert_eq!(sum, shorter.amount);
            }
        }
    }
}
