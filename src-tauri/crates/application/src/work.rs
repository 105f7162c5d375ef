//! Worked hours: writing them down, and approving them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::id::{HourId, PartyId};
use domain::placements as rules;
use domain::work::{DoesNotFit, Hours, ImpossibleHours, Worked, fits_beside, worked_minutes};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use storage::work::{HoursFilter, ListedHours};
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
use crate::commands::{Empty, Nothing, filled};
use crate::door::{cannot_open, reading};
use crate::entry;
use crate::fields::NAME;
use crate::people;
use crate::problem::Problem;
use crate::words;

/// How many rows one command approves at most.
const MOST_AT_ONCE: usize = 2000;

/// Which hours.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListHours {
    /// Of one person; none for everybody.
    pub person_id: Option<Uuid>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Only those that nobody approved yet.
    pub only_open: bool,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of hours.
#[derive(Debug, Serialize, TS)]
pub struct HoursList {
    /// How many rows there are in all.
    pub total: u32,
    /// The minutes of all of them.
    pub minutes: u32,
    /// How many of them nobody approved yet.
    pub open: u32,
    /// This page, the newest day first.
    pub rows: Vec<HoursRow>,
}

/// A row of hours.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HoursRow {
    /// Identity.
    pub id: Uuid,
    /// Who worked, as identity.
    pub person_id: Uuid,
    /// Who worked.
    pub person_name: String,
    /// On which day.
    pub date: NaiveDate,
    /// From, as `09:30`; none where only the length is known.
    pub begin: Option<String>,
    /// Until, as `13:00`.
    pub end: Option<String>,
    /// Minutes between them that were a break.
    pub break_minutes: u16,
    /// Minutes worked, without the break.
    pub minutes: u32,
    /// What was done.
    pub activity: Option<String>,
    /// Whether it counts.
    pub is_approved: bool,
    /// When it was approved; not known of what came from a list.
    #[ts(type = "string | null")]
    pub approved_at: Option<DateTime<Utc>>,
    /// Who approved it, as far as they are still a user.
    pub approved_by: Option<String>,
    /// The certificate that counted this day. It stays as it is, whatever happens to the hours.
    pub certificate_number: Option<String>,
}

/// Hours as filled in: either from when until when, or how many minutes.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveHours {
    /// Made once by whoever fills in the form: the identity of a new row, so that the same form
    /// sent twice makes one.
    pub key: Uuid,
    /// The row to change; none for a new one. A changed row waits to be approved again.
    pub hours_id: Option<Uuid>,
    /// Who worked.
    pub person_id: Uuid,
    /// On which day.
    pub date: NaiveDate,
    /// From, as `09:30`.
    pub begin: Option<String>,
    /// Until, as `13:00`.
    pub end: Option<String>,
    /// Minutes between them that were a break.
    pub break_minutes: u16,
    /// Minutes worked, where there is no begin and end.
    pub minutes: Option<u32>,
    /// What was done.
    pub activity: Option<String>,
}

/// Which row of hours.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichHours {
    /// The row.
    pub hours_id: Uuid,
}

/// Which hours count from now on, or no longer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApproveHours {
    /// The rows.
    pub hours_ids: Vec<Uuid>,
    /// Whether they count.
    pub approved: bool,
}

/// What approving did.
#[derive(Debug, Serialize, TS)]
pub struct HoursApproved {
    /// How many rows are different now. Those that were so already stay as they were.
    pub changed: u32,
}

/// A page of hours.
pub(crate) fn list_hours(
    administration: &mut Administration,
    input: ListHours,
) -> Result<HoursList, Problem> {
    let filter = HoursFilter {
        person: input.person_id.map(PartyId),
        from: input.from,
        to: input.to,
        only_unapproved: input.only_open,
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let page = storage::work::list_hours(&administration.database, &filter)?;
    let users = users(administration)?;
    Ok(HoursList {
        total: page.total,
        minutes: page.minutes,
        open: page.unapproved,
        rows: page
            .rows
            .into_iter()
            .map(|listed| row(listed, &users))
            .collect(),
    })
}

/// What was done in the past year, the most frequent first: suggestions.
pub(crate) fn list_activities(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<String>, Problem> {
    const MOST: u32 = 50;
    let since = administration.today() - TimeDelta::days(365);
    Ok(storage::work::activities(
        &administration.database,
        since,
        MOST,
    )?)
}

/// The names of those who are users now, by identity.
fn users(administration: &Administration) -> Result<BTreeMap<String, String>, Problem> {
    let path = administration.database.path().to_owned();
    let users = administration
        .database
        .users()
        .map_err(|error| cannot_open(error, &path))?;
    Ok(users
        .into_iter()
        .map(|user| (user.id.to_string(), user.name))
        .collect())
}

fn row(listed: ListedHours, users: &BTreeMap<String, String>) -> HoursRow {
    let hours = listed.hours;
    let minutes = hours.minutes();
    let written = |time: NaiveTime| time.format("%H:%M").to_string();
    let (begin, end, break_minutes) = match hours.worked {
        Worked::Shift {
            begin,
            end,
            pause_minutes,
        } => (Some(written(begin)), Some(written(end)), pause_minutes),
        Worked::Minutes(_) => (None, None, 0),
    };
    HoursRow {
        id: hours.id.0,
        person_id: hours.person.0,
        person_name: listed.person_name.full(),
        date: hours.date,
        begin,
        end,
        break_minutes,
        minutes,
        activity: filled(hours.activity),
        is_approved: hours.is_approved,
        approved_at: listed.approval.as_ref().map(|(at, _)| *at),
        approved_by: listed.approval.and_then(|(_, by)| users.get(&by).cloned()),
        certificate_number: listed.certificate_number,
    }
}

fn found(administration: &Administration, id: HourId) -> Result<HoursRow, Problem> {
    let listed = storage::work::get_hours(&administration.database, id)?
        .ok_or_else(|| not_found(administration))?;
    Ok(row(listed, &users(administration)?))
}

fn not_found(administration: &Administration) -> Problem {
    Problem::NotFound {
        what: words::say(administration.language, "noun-hours", &json!({})),
    }
}

/// Writes hours down or changes them. New hours of a known key are those hours, left as they are.
pub(crate) fn save_hours(
    administration: &mut Administration,
    input: SaveHours,
) -> Result<Done<HoursRow>, Problem> {
    let is_new = input.hours_id.is_none();
    let id = HourId(input.hours_id.unwrap_or(input.key));
    let before = storage::work::get_hours(&administration.database, id)?;
    if is_new && before.is_some() {
        return found(administration, id).map(reading);
    }
    let hours = checked(input, id, administration.today())?;
    // Pressed twice: nothing to change, and no approval to take away.
    let same = |before: &ListedHours| {
        let is_approved = before.hours.is_approved;
        before.hours
            == Hours {
                is_approved,
                ..hours.clone()
            }
    };
    if before.as_ref().is_some_and(same) {
        return found(administration, id).map(reading);
    }
    let nobody = people::not_found(administration);
    let gone = not_found(administration);
    let action = if is_new {
        Action::AddHours
    } else {
        Action::ChangeHours
    };
    let done = administration.transact(action, |work| {
        if storage::people::person_name(work.tx, hours.person)?.is_none() {
            return Err(nobody);
        }
        let others = storage::work::hours_on(work.tx, hours.person, hours.date)?;
        fits_beside(&hours, &others).map_err(|reason| does_not_fit(reason, &hours))?;
        if is_new {
            storage::work::insert_hours(work.tx, &hours)?;
        } else if storage::work::get_hours(work.tx, id)?.is_some() {
            storage::work::update_hours(work.tx, &hours)?;
        } else {
            return Err(gone);
        }
        work.touched(id);
        Ok(())
    })?;
    let shown = found(administration, id)?;
    Ok(done.map(|()| shown))
}

fn does_not_fit(reason: DoesNotFit, hours: &Hours) -> Problem {
    let date = hours.date;
    match reason {
        DoesNotFit::TooMany { minutes } => Problem::HoursTooMany {
            date,
            hours: clock(minutes),
        },
        DoesNotFit::Overlaps {
            begin,
            end,
            activity,
        } => Problem::HoursOverlap {
            date,
            begin: begin.format("%H:%M").to_string(),
            end: end.format("%H:%M").to_string(),
            activity,
        },
    }
}

/// Minutes as hours and minutes: `25:00`.
fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn checked(input: SaveHours, id: HourId, today: NaiveDate) -> Result<Hours, Problem> {
    let date = entry::day("date", input.date)?;
    // A week may be written down on its Monday; a slip of the year may not.
    if date > today + TimeDelta::days(31) {
        return Err(Problem::DateNotPossible {
            field: "date".to_owned(),
            date,
        });
    }
    let worked = match (&input.begin, &input.end) {
        (Some(begin), Some(end)) => shift(begin, end, input.break_minutes)?,
        (None, None) => match input.minutes {
            None | Some(0) => return Err(Problem::HoursMissing),
            Some(minutes) => {
                let hours = clock(minutes);
                let whole = u16::try_from(minutes)
                    .ok()
                    .filter(|minutes| *minutes <= 1440);
                Worked::Minutes(whole.ok_or(Problem::HoursTooMany { date, hours })?)
            }
        },
        _ => return Err(Problem::HoursMissing),
    };
    Ok(Hours {
        id,
        person: PartyId(input.person_id),
        date,
        worked,
        activity: entry::free_text("activity", input.activity.as_deref(), NAME)?,
        is_approved: false,
    })
}

fn shift(begin: &str, end: &str, pause_minutes: u16) -> Result<Worked, Problem> {
    let time = |text: &str| {
        NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| Problem::FieldNotRight {
            field: "time".to_owned(),
            text: text.to_owned(),
        })
    };
    let (from, until) = (time(begin)?, time(end)?);
    worked_minutes(from, until, pause_minutes).map_err(|reason| match reason {
        ImpossibleHours::EndBeforeBegin => Problem::HoursEndBeforeBegin {
            begin: begin.trim().to_owned(),
            end: end.trim().to_owned(),
        },
        ImpossibleHours::PauseTooLong => Problem::HoursBreakTooLong {
            begin: begin.trim().to_owned(),
            end: end.trim().to_owned(),
        },
    })?;
    Ok(Worked::Shift {
        begin: from,
        end: until,
        pause_minutes,
    })
}

/// Takes a row of hours away. One that is gone already stays gone.
pub(crate) fn delete_hours(
    administration: &mut Administration,
    input: WhichHours,
) -> Result<Done<Empty>, Problem> {
    let id = HourId(input.hours_id);
    administration.transact(Action::DeleteHours, |work| {
        if storage::work::get_hours(work.tx, id)?.is_some() {
            storage::work::delete_hours(work.tx, id)?;
            work.touched(id);
        }
        Ok(Empty {})
    })
}

/// Approves rows of hours, or takes the approval away; all of them or none. Who approves and when
/// is kept. Hours of a day that is still to come cannot be approved.
pub(crate) fn approve_hours(
    administration: &mut Administration,
    input: ApproveHours,
) -> Result<Done<HoursApproved>, Problem> {
    if input.hours_ids.len() > MOST_AT_ONCE {
        return Err(Problem::TooManyLines {
            field: "hours".to_owned(),
            at_most: MOST_AT_ONCE as u32,
        });
    }
    let user = administration.database.user().id.to_string();
    let gone = not_found(administration);
    let action = if input.approved {
        Action::ApproveHours
    } else {
        Action::DisapproveHours
    };
    administration.transact(action, |work| {
        let mut changed = 0;
        for id in input.hours_ids.iter().copied().map(HourId) {
            let Some(listed) = storage::work::get_hours(work.tx, id)? else {
                return Err(gone);
            };
            if listed.hours.is_approved == input.approved {
                continue;
            }
            approve(work, &listed.hours, input.approved.then_some(&user))?;
            changed += 1;
        }
        Ok(HoursApproved { changed })
    })
}

fn approve(work: &Work<'_>, hours: &Hours, by: Option<&String>) -> Result<(), Problem> {
    if by.is_some() && hours.date > work.today {
        return Err(Problem::HoursStillToCome { date: hours.date });
    }
    let approval = by.map(|user| (work.now, user.as_str()));
    storage::work::set_approval(work.tx, hours.id, approval)?;
    work.touched(hours.id);
    Ok(())
}

/// The hours in figures, beside a month's other figures.
pub(crate) fn hours_figures(administration: &Administration) -> Result<Value, Problem> {
    let database = &administration.database;
    let all = |only_unapproved| HoursFilter {
        only_unapproved,
        ..HoursFilter::default()
    };
    let every = storage::work::list_hours(database, &all(false))?;
    let open = storage::work::list_hours(database, &all(true))?;
    let approved = every.minutes - open.minutes;
    let mut per_person: BTreeMap<String, u32> = BTreeMap::new();
    for (name, minutes) in storage::work::approved_per_person(database)? {
        *per_person.entry(name.full()).or_default() += minutes;
    }
    Ok(json!({
        "rows": every.total,
        "approved_rows": every.total - open.total,
        "approved_minutes": approved,
        "approved_hours": rules::hours(approved).to_string(),
        "all_minutes": every.minutes,
        "approved_minutes_per_person": per_person,
    }))
}
