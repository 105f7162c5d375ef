//! Placements, and the certificate that somebody earns with one.
//!
//! A certificate tells what somebody did and can do. It never tells of benefit, health, the reason
//! of ending, the referrer or the goal, and it is never called a *praktijkverklaring*: that belongs
//! to recognised training companies.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::id::{CertificateId, PartyId, PlacementId};
use crate::organisation::{Address, KvkNumber};
use crate::people::PersonName;
use crate::work::HourSums;

/// A placement: somebody works along for a while, with a supervisor and a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Identity.
    pub id: PlacementId,
    /// Who is placed.
    pub person: PartyId,
    /// Who guides them.
    pub supervisor: Option<PartyId>,
    /// The instrument, in the municipality's own word: *werkervaringsplaats*, *dagbesteding* …
    pub instrument: String,
    /// Who referred them, or empty.
    pub referrer: String,
    /// The goal, or empty.
    pub goal: String,
    /// What they do.
    pub tasks: Vec<String>,
    /// What they learn.
    pub skills: Vec<String>,
    /// Agreed hours a week.
    pub hours_per_week: Option<Decimal>,
    /// First day.
    pub start_date: NaiveDate,
    /// Planned last day.
    pub planned_end_date: Option<NaiveDate>,
    /// Real last day, when it has ended.
    pub end_date: Option<NaiveDate>,
    /// Why it ended, or empty. For the file only.
    pub end_reason: String,
}

/// How a placement stands at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Ended with approved hours: a certificate is due.
    Earned,
    /// Not ended.
    StillRunning,
    /// Not ended, though the planned end has passed.
    StillRunningPastPlannedEnd,
    /// Starts after the month.
    NotStarted,
    /// Ended, without a single row of hours in the period.
    NoHours,
    /// Ended, with hours of which none was approved.
    NoApprovedHours,
}

impl Outcome {
    /// The name used over the wire.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Earned => "earned",
            Self::StillRunning => "still_running",
            Self::StillRunningPastPlannedEnd => "still_running_past_planned_end",
            Self::NotStarted => "not_started",
            Self::NoHours => "no_hours",
            Self::NoApprovedHours => "no_approved_hours",
        }
    }
}

/// A placement with the hours that count for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// How it stands.
    pub outcome: Outcome,
    /// The placed person's hours: what was approved within the period counts.
    pub hours: HourSums,
}

impl Placement {
    /// The days whose hours count, both included: from the start to the real end, or to
    /// `month_end` without one. Nothing counts when it starts later.
    pub fn period(&self, month_end: NaiveDate) -> RangeInclusive<NaiveDate> {
        self.start_date..=self.end_date.unwrap_or(month_end)
    }

    /// The minutes that were agreed on, from the first to the planned last day, when both the
    /// hours a week and that day are known.
    pub fn planned_minutes(&self) -> Option<u32> {
        let days = (self.planned_end_date? - self.start_date).num_days() + 1;
        let minutes = self.hours_per_week? * Decimal::from(60 * days.max(0)) / Decimal::from(7);
        minutes.round().to_u32()
    }
}

/// Judges a placement at `month_end` with the placed person's `hours` over its
/// [`period`](Placement::period). Activity does not matter.
pub fn assess(placement: &Placement, hours: HourSums, month_end: NaiveDate) -> Assessment {
    Assessment {
        outcome: outcome(placement, &hours, month_end),
        hours,
    }
}

fn outcome(placement: &Placement, hours: &HourSums, month_end: NaiveDate) -> Outcome {
    if placement.start_date > month_end {
        return Outcome::NotStarted;
    }
    if placement.end_date.is_none_or(|end| end > month_end) {
        let is_late = placement
            .planned_end_date
            .is_some_and(|end| end < month_end);
        return if is_late {
            Outcome::StillRunningPastPlannedEnd
        } else {
            Outcome::StillRunning
        };
    }
    if hours.approved_minutes > 0 {
        Outcome::Earned
    } else if hours.unapproved_rows > 0 {
        Outcome::NoApprovedHours
    } else {
        Outcome::NoHours
    }
}

/// Minutes as hours with two decimals, rounded once, half away from zero.
pub fn hours(minutes: u32) -> Decimal {
    let mut hours = (Decimal::from(minutes) / Decimal::from(60))
        .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    hours.rescale(2);
    hours
}

/// What a certificate says: a fact from the day it is issued, whatever changes later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Identity.
    pub id: CertificateId,
    /// The placement it was earned with.
    pub placement: PlacementId,
    /// Number in the register: `C-2026-0001`.
    pub number: String,
    /// The page layout it was made with, so that the same page can be drawn again.
    pub template_version: u16,
    /// Whose it is.
    pub person_name: PersonName,
    /// Date of birth, when known.
    pub birth_date: Option<NaiveDate>,
    /// The cooperative's full name.
    pub organisation_name: String,
    /// Its KvK number.
    pub organisation_kvk_number: Option<KvkNumber>,
    /// Its address.
    pub organisation_address: Address,
    /// First day of the placement.
    pub start_date: NaiveDate,
    /// Last day of the placement.
    pub end_date: NaiveDate,
    /// Approved minutes within it.
    pub minutes: u32,
    /// What was done.
    pub tasks: Vec<String>,
    /// What was learnt.
    pub skills: Vec<String>,
    /// Who guided, or empty.
    pub supervisor_name: String,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// The code by which it is found in the register: `ABCD-EFGH-JKLM`.
    pub code: String,
}

impl Certificate {
    /// Total hours with two decimals.
    pub fn hours(&self) -> Decimal {
        hours(self.minutes)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn placement(end: Option<&str>) -> Placement {
        Placement {
            id: PlacementId(Uuid::from_u128(7)),
            person: PartyId(Uuid::from_u128(1)),
            supervisor: None,
            instrument: "werkervaringsplaats".to_owned(),
            referrer: String::new(),
            goal: String::new(),
            tasks: Vec::new(),
            skills: Vec::new(),
            hours_per_week: Some(Decimal::from(16)),
            start_date: day("2026-05-01"),
            planned_end_date: Some(day("2026-09-30")),
            end_date: end.map(day),
            end_reason: String::new(),
        }
    }

    const APPROVED: HourSums = HourSums {
        approved_rows: 2,
        approved_minutes: 450,
        unapproved_rows: 1,
        unapproved_minutes: 225,
        approved_rows_outside: 2,
        approved_minutes_outside: 450,
    };

    #[test]
    fn both_the_first_and_the_last_day_count() {
        let month_end = day("2026-10-31");
        let ended = placement(Some("2026-08-28")).period(month_end);
        assert_eq!(ended, day("2026-05-01")..=day("2026-08-28"));
        let running = placement(None).period(month_end);
        assert_eq!(running, day("2026-05-01")..=month_end);
    }

    #[test]
    fn an_end_with_approved_hours_earns_a_certificate() {
        let ended = placement(Some("2026-08-28"));
        let assessment = assess(&ended, APPROVED, day("2026-10-31"));
        assert_eq!(assessment.outcome, Outcome::Earned);
    }

    #[test]
    fn without_an_end_nothing_is_earned_and_a_passed_plan_is_told() {
        let running = |month_end| assess(&placement(None), APPROVED, day(month_end)).outcome;
        assert_eq!(running("2026-08-31"), Outcome::StillRunning);
        assert_eq!(running("2026-10-31"), Outcome::StillRunningPastPlannedEnd);
        assert_eq!(running("2026-04-30"), Outcome::NotStarted);
    }

    #[test]
    fn an_end_without_approved_hours_earns_nothing_and_says_why() {
        let ended = placement(Some("2026-08-28"));
        let month_end = day("2026-10-31");
        let nothing = assess(&ended, HourSums::default(), month_end);
        assert_eq!(nothing.outcome, Outcome::NoHours);
        let unapproved = HourSums {
            unapproved_rows: 1,
            unapproved_minutes: 225,
            ..HourSums::default()
        };
        let waiting = assess(&ended, unapproved, month_end);
        assert_eq!(waiting.outcome, Outcome::NoApprovedHours);
    }

    #[test]
    fn the_agreed_hours_are_those_of_the_weeks_until_the_planned_end() {
        // 153 days from May to September: 16 × 60 × 153 ÷ 7.
        assert_eq!(placement(None).planned_minutes(), Some(20_983));
        let open = Placement {
            planned_end_date: None,
            ..placement(None)
        };
        assert_eq!(open.planned_minutes(), None);
    }

    #[test]
    fn hours_are_rounded_once_at_the_end() {
        assert_eq!(hours(13_230).to_string(), "220.50");
        assert_eq!(hours(6_165).to_string(), "102.75");
        assert_eq!(hours(100).to_string(), "1.67");
        assert_eq!(hours(0).to_string(), "0.00");
    }
}
