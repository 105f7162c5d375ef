//! Worked hours.

use chrono::{NaiveDate, NaiveTime};

use crate::id::{HourId, PartyId};

/// A row of worked hours on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Identity.
    pub id: HourId,
    /// Who worked.
    pub person: PartyId,
    /// On which day.
    pub date: NaiveDate,
    /// For how long.
    pub worked: Worked,
    /// What was done.
    pub activity: String,
    /// Whether the supervisor approved it.
    pub is_approved: bool,
}

/// For how long somebody worked, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worked {
    /// From when until when. No shift crosses midnight.
    Shift {
        /// From.
        begin: NaiveTime,
        /// Until.
        end: NaiveTime,
        /// Minutes of it that were a break.
        pause_minutes: u16,
    },
    /// Only how many minutes.
    Minutes(u16),
}

/// Why a row of hours cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImpossibleHours {
    /// The end is not after the begin.
    #[error("the end is not after the begin")]
    EndBeforeBegin,
    /// The break is as long as the shift, or longer.
    #[error("the break is not shorter than the shift")]
    PauseTooLong,
}

/// Minutes between begin and end, less the break.
///
/// # Errors
/// [`ImpossibleHours`] when nothing is left.
pub fn worked_minutes(
    begin: NaiveTime,
    end: NaiveTime,
    pause_minutes: u16,
) -> Result<u32, ImpossibleHours> {
    let shift = (end - begin).num_minutes();
    if shift <= 0 {
        return Err(ImpossibleHours::EndBeforeBegin);
    }
    let worked = shift - i64::from(pause_minutes);
    if worked <= 0 {
        return Err(ImpossibleHours::PauseTooLong);
    }
    Ok(u32::try_from(worked).expect("BUG: a day has fewer minutes than a u32"))
}

impl Hours {
    /// Worked minutes; nothing for a row that cannot be.
    pub fn minutes(&self) -> u32 {
        match self.worked {
            Worked::Shift {
                begin,
                end,
                pause_minutes,
            } => worked_minutes(begin, end, pause_minutes).unwrap_or(0),
            Worked::Minutes(minutes) => minutes.into(),
        }
    }
}

/// All minutes of a day.
pub const MINUTES_A_DAY: u32 = 24 * 60;

/// Why a row of hours does not fit beside the others of that person on that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoesNotFit {
    /// Together there would be more than a day has.
    TooMany {
        /// Minutes of all rows together.
        minutes: u32,
    },
    /// Somebody cannot be at two places at once.
    Overlaps {
        /// When the other shift begins.
        begin: NaiveTime,
        /// When it ends.
        end: NaiveTime,
        /// What was done in it.
        activity: String,
    },
}

/// Whether `row` fits beside `others`, of the same person on the same day. A row with the same
/// identity is the one it takes the place of.
///
/// # Errors
/// [`DoesNotFit`].
pub fn fits_beside(row: &Hours, others: &[Hours]) -> Result<(), DoesNotFit> {
    let others = || others.iter().filter(|other| other.id != row.id);
    for other in others() {
        if let Some((begin, end)) = overlap(&row.worked, &other.worked) {
            let activity = other.activity.clone();
            return Err(DoesNotFit::Overlaps {
                begin,
                end,
                activity,
            });
        }
    }
    let minutes = row.minutes() + others().map(Hours::minutes).sum::<u32>();
    if minutes > MINUTES_A_DAY {
        return Err(DoesNotFit::TooMany { minutes });
    }
    Ok(())
}

/// The times of `other` when it shares a minute with `one`. Of a row with only a length nobody
/// knows when it was.
fn overlap(one: &Worked, other: &Worked) -> Option<(NaiveTime, NaiveTime)> {
    match (one, other) {
        (
            Worked::Shift { begin, end, .. },
            Worked::Shift {
                begin: other_begin,
                end: other_end,
                ..
            },
        ) => (begin < other_end && other_begin < end).then_some((*other_begin, *other_end)),
        _ => None,
    }
}

/// Somebody's hours added up, within a period and outside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HourSums {
    /// Rows within the period that were approved.
    pub approved_rows: u32,
    /// Their minutes.
    pub approved_minutes: u32,
    /// Rows within the period that nobody approved yet.
    pub unapproved_rows: u32,
    /// Their minutes.
    pub unapproved_minutes: u32,
    /// Approved rows before or after the period.
    pub approved_rows_outside: u32,
    /// Their minutes.
    pub approved_minutes_outside: u32,
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn row(id: u128, worked: Worked) -> Hours {
        Hours {
            id: HourId(Uuid::from_u128(id)),
            person: PartyId(Uuid::from_u128(1)),
            date: NaiveDate::default(),
            worked,
            activity: String::new(),
            is_approved: false,
        }
    }

    fn shift(id: u128, begin: (u32, u32), end: (u32, u32)) -> Hours {
        let worked = Worked::Shift {
            begin: at(begin.0, begin.1),
            end: at(end.0, end.1),
            pause_minutes: 0,
        };
        row(id, worked)
    }

    #[test]
    fn shifts_may_meet_but_not_share_a_minute() {
        let morning = shift(1, (9, 0), (12, 30));
        let others = [morning];
        let is_in_the_way = Err(DoesNotFit::Overlaps {
            begin: at(9, 0),
            end: at(12, 30),
            activity: String::new(),
        });
        assert_eq!(fits_beside(&shift(2, (12, 30), (17, 0)), &others), Ok(()));
        assert_eq!(
            fits_beside(&shift(2, (12, 29), (17, 0)), &others),
            is_in_the_way
        );
        assert_eq!(
            fits_beside(&shift(2, (8, 0), (18, 0)), &others),
            is_in_the_way
        );
    }

    #[test]
    fn a_changed_row_is_not_in_its_own_way() {
        let others = [shift(1, (9, 0), (12, 0))];
        assert_eq!(fits_beside(&shift(1, (9, 30), (12, 30)), &others), Ok(()));
    }

    #[test]
    fn a_day_has_no_more_than_its_minutes() {
        let others = [row(1, Worked::Minutes(1380))];
        assert_eq!(fits_beside(&row(2, Worked::Minutes(60)), &others), Ok(()));
        assert_eq!(
            fits_beside(&row(2, Worked::Minutes(61)), &others),
            Err(DoesNotFit::TooMany { minutes: 1441 })
        );
        let alone = row(2, Worked::Minutes(1500));
        assert_eq!(
            fits_beside(&alone, &[]),
            Err(DoesNotFit::TooMany { minutes: 1500 })
        );
    }

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn the_break_is_not_worked() {
        assert_eq!(worked_minutes(at(9, 15), at(16, 30), 30), Ok(405));
    }

    #[test]
    fn an_end_before_the_begin_and_a_break_as_long_as_the_shift_cannot_be() {
        assert_eq!(
            worked_minutes(at(17, 0), at(9, 30), 0),
            Err(ImpossibleHours::EndBeforeBegin)
        );
        assert_eq!(
            worked_minutes(at(9, 0), at(9, 30), 30),
            Err(ImpossibleHours::PauseTooLong)
        );
    }
}
