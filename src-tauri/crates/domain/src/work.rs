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

#[cfg(test)]
mod tests {
    use super::*;

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
