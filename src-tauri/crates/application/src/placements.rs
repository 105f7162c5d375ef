//! Placements: what was agreed, how they stand, and changing them.

mod figures;

use chrono::NaiveDate;
use domain::id::{PartyId, PlacementId};
use domain::people::PersonName;
use domain::placements::{self as rules, Assessment, Outcome, assess};
use domain::work::HourSums;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::Read;
use storage::placements::PlacementFilter;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::certificates::{self, Certificate};
use crate::commands::{Nothing, filled};
use crate::door::reading;
use crate::entry;
use crate::fields::{NAME, NOTE};
use crate::people;
use crate::problem::Problem;
use crate::words::{self, Language};

pub(crate) use figures::{certificate_figures, placement_figures};

/// Which placements.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPlacements {
    /// Part of a name or instrument; empty for all.
    pub search: String,
    /// Only those that go on, or have ended; none for all.
    pub state: Option<PlacementState>,
    /// Of one person; none for everybody.
    pub person_id: Option<Uuid>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// Whether a placement goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlacementState {
    /// It goes on, or has not begun.
    Running,
    /// It has ended.
    Ended,
}

/// A page of placements.
#[derive(Debug, Serialize, TS)]
pub struct PlacementList {
    /// How many there are in all.
    pub total: u32,
    /// This page, the newest start first.
    pub rows: Vec<Placement>,
}

/// Which placement.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichPlacement {
    /// The placement.
    pub placement_id: Uuid,
}

/// A placement as filled in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePlacement {
    /// Made once by whoever fills in the form: the identity of a new placement, so that the same
    /// form sent twice makes one.
    pub key: Uuid,
    /// The placement to change; none for a new one.
    pub placement_id: Option<Uuid>,
    /// Who is placed. Never changes afterwards.
    pub person_id: Uuid,
    /// Who guides.
    pub supervisor_id: Option<Uuid>,
    /// Instrument, in the municipality's own word.
    pub instrument: String,
    /// Who referred them.
    pub referrer: Option<String>,
    /// Goal.
    pub goal: Option<String>,
    /// Tasks.
    pub tasks: Vec<String>,
    /// Skills.
    pub skills: Vec<String>,
    /// Agreed hours a week, more than 0 and at most 60.
    #[ts(type = "string | null")]
    pub hours_per_week: Option<Decimal>,
    /// First day.
    pub start: NaiveDate,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
}

/// Ends a placement, or lets one go on that was ended by mistake.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndPlacement {
    /// The placement.
    pub placement_id: Uuid,
    /// Last day; none to let it go on.
    pub end_date: Option<NaiveDate>,
    /// Why, for the file only.
    pub reason: Option<String>,
}

/// A placement and how it stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Placement {
    /// Identity.
    pub id: Uuid,
    /// Who, as identity.
    pub person_id: Uuid,
    /// Who.
    pub person_name: String,
    /// Who guides, as identity.
    pub supervisor_id: Option<Uuid>,
    /// Who guides.
    pub supervisor_name: Option<String>,
    /// Instrument.
    pub instrument: String,
    /// Who referred them.
    pub referrer: Option<String>,
    /// Goal.
    pub goal: Option<String>,
    /// Tasks.
    pub tasks: Vec<String>,
    /// Skills.
    pub skills: Vec<String>,
    /// Agreed hours a week.
    #[ts(type = "string | null")]
    pub hours_per_week: Option<Decimal>,
    /// First day.
    pub start: NaiveDate,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Real last day.
    pub actual_end: Option<NaiveDate>,
    /// Why it ended, for the file only.
    pub end_reason: Option<String>,
    /// How many days are left until the planned end, of one that goes on; below 0 when it passed.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// How the hours stand.
    pub progress: PlacementProgress,
    /// How it stands today.
    pub outcome: PlacementOutcome,
    /// Every certificate it was given, the first one first.
    pub certificates: Vec<Certificate>,
}

/// The hours of a placement, in minutes.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct PlacementProgress {
    /// Approved, within the period: what counts.
    pub approved_minutes: u32,
    /// Not approved yet, within the period.
    pub unapproved_minutes: u32,
    /// How many rows those are.
    pub unapproved_rows: u32,
    /// Approved, but before or after the period.
    pub outside_minutes: u32,
    /// Agreed on from the first to the planned last day, where that is known.
    pub planned_minutes: Option<u32>,
}

/// How a placement stands at the end of a month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlacementOutcome {
    /// The placement.
    pub placement_id: Uuid,
    /// Who.
    pub person_name: String,
    /// Instrument.
    pub instrument: String,
    /// First day.
    pub start: NaiveDate,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Real last day.
    pub actual_end: Option<NaiveDate>,
    /// Minutes that count.
    pub approved_minutes: u32,
    /// The same in hours, two decimals.
    #[ts(type = "string")]
    pub approved_hours: Decimal,
    /// Whether a certificate is earned.
    pub certificate: bool,
    /// The certificate, when issued.
    pub certificate_id: Option<Uuid>,
    /// Its number.
    pub certificate_number: Option<String>,
    /// Why, as a code: `earned`, `still_running` …
    pub reason_code: String,
    /// Why, in words.
    pub reason: String,
}

/// What to say of a placement that is not there.
pub(crate) fn not_found(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-placement", &json!({})),
    }
}

/// The hours that count for a placement at `month_end`.
pub(crate) fn hours_of(
    r: &impl Read,
    placement: &rules::Placement,
    month_end: NaiveDate,
) -> Result<HourSums, Problem> {
    let period = placement.period(month_end);
    Ok(storage::work::sums_of(r, placement.person, &period)?)
}

/// Every placement with the hours that count at `month_end`.
fn assessed(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<(rules::Placement, String, Assessment)>, Problem> {
    storage::placements::list(&administration.database)?
        .into_iter()
        .map(|placement| {
            let (name, assessment) = judged(administration, &placement, month_end)?;
            Ok((placement, name, assessment))
        })
        .collect()
}

fn judged(
    administration: &Administration,
    placement: &rules::Placement,
    month_end: NaiveDate,
) -> Result<(String, Assessment), Problem> {
    let hours = hours_of(&administration.database, placement, month_end)?;
    let assessment = assess(placement, hours, month_end);
    let name = name_of(administration, placement.person)?.full();
    Ok((name, assessment))
}

fn name_of(administration: &Administration, id: PartyId) -> Result<PersonName, Problem> {
    Ok(storage::people::person_name(&administration.database, id)?.unwrap_or_default())
}

/// How every placement stands at `month_end`.
pub(crate) fn outcomes(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<PlacementOutcome>, Problem> {
    assessed(administration, month_end)?
        .into_iter()
        .map(|(placement, name, assessment)| {
            outcome_view(administration, &placement, name, &assessment)
        })
        .collect()
}

fn outcome_view(
    administration: &Administration,
    placement: &rules::Placement,
    person_name: String,
    assessment: &Assessment,
) -> Result<PlacementOutcome, Problem> {
    let issued = certificates::current(&administration.database, placement.id)?;
    Ok(PlacementOutcome {
        placement_id: placement.id.0,
        person_name,
        instrument: placement.instrument.clone(),
        start: placement.start_date,
        planned_end: placement.planned_end_date,
        actual_end: placement.end_date,
        approved_minutes: assessment.hours.approved_minutes,
        approved_hours: rules::hours(assessment.hours.approved_minutes),
        certificate: assessment.outcome == Outcome::Earned,
        certificate_id: issued.as_ref().map(|certificate| certificate.id.0),
        certificate_number: issued.map(|certificate| certificate.number),
        reason_code: assessment.outcome.key().to_owned(),
        reason: reason(administration.language, assessment),
    })
}

/// How a placement stands, in a sentence.
pub(crate) fn reason(language: Language, assessment: &Assessment) -> String {
    words::say(
        language,
        &format!("outcome-{}", assessment.outcome.key().replace('_', "-")),
        &json!({ "unapproved": assessment.hours.unapproved_rows }),
    )
}

/// A page of placements.
pub(crate) fn list_placements(
    administration: &mut Administration,
    input: ListPlacements,
) -> Result<PlacementList, Problem> {
    let filter = PlacementFilter {
        search: input.search,
        is_ended: input.state.map(|state| state == PlacementState::Ended),
        person: input.person_id.map(PartyId),
        on: administration.today(),
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let page = storage::placements::page(&administration.database, &filter)?;
    let rows = page
        .rows
        .into_iter()
        .map(|placement| view(administration, placement));
    Ok(PlacementList {
        total: page.total,
        rows: rows.collect::<Result<_, _>>()?,
    })
}

/// A placement.
pub(crate) fn get_placement(
    administration: &mut Administration,
    input: WhichPlacement,
) -> Result<Placement, Problem> {
    found(administration, PlacementId(input.placement_id))
}

/// The instruments in use, the most frequent first: suggestions, for every municipality has words
/// of its own.
pub(crate) fn list_instruments(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<String>, Problem> {
    Ok(storage::placements::instruments(&administration.database)?)
}

fn found(administration: &Administration, id: PlacementId) -> Result<Placement, Problem> {
    let placement = storage::placements::get(&administration.database, id)?
        .ok_or_else(|| not_found(administration.language))?;
    view(administration, placement)
}

fn view(
    administration: &Administration,
    placement: rules::Placement,
) -> Result<Placement, Problem> {
    let today = administration.today();
    let (person_name, assessment) = judged(administration, &placement, today)?;
    let outcome = outcome_view(administration, &placement, person_name.clone(), &assessment)?;
    let supervisor_name = match placement.supervisor {
        Some(id) => filled(name_of(administration, id)?.full()),
        None => None,
    };
    let goes_on = placement.end_date.is_none_or(|end| end > today);
    let days_left = placement
        .planned_end_date
        .filter(|_| goes_on)
        .map(|end| (end - today).num_days());
    Ok(Placement {
        id: placement.id.0,
        person_id: placement.person.0,
        person_name,
        supervisor_id: placement.supervisor.map(|id| id.0),
        supervisor_name,
        days_left,
        progress: PlacementProgress {
            approved_minutes: assessment.hours.approved_minutes,
            unapproved_minutes: assessment.hours.unapproved_minutes,
            unapproved_rows: assessment.hours.unapproved_rows,
            outside_minutes: assessment.hours.approved_minutes_outside,
            planned_minutes: placement.planned_minutes(),
        },
        certificates: certificates::of_placement(administration, placement.id)?,
        instrument: placement.instrument,
        referrer: filled(placement.referrer),
        goal: filled(placement.goal),
        tasks: placement.tasks,
        skills: placement.skills,
        hours_per_week: placement.hours_per_week,
        start: placement.start_date,
        planned_end: placement.planned_end_date,
        actual_end: placement.end_date,
        end_reason: filled(placement.end_reason),
        outcome,
    })
}

/// Adds a placement or changes one. A new placement of a known key is that placement, left as it
/// is. A certificate that was issued keeps what it said.
pub(crate) fn save_placement(
    administration: &mut Administration,
    input: SavePlacement,
) -> Result<Done<Placement>, Problem> {
    let is_new = input.placement_id.is_none();
    let id = PlacementId(input.placement_id.unwrap_or(input.key));
    if is_new && storage::placements::get(&administration.database, id)?.is_some() {
        return found(administration, id).map(reading);
    }
    let filled_in = checked(input, id)?;
    let language = administration.language;
    let nobody = people::not_found(administration);
    let action = if is_new {
        Action::AddPlacement
    } else {
        Action::ChangePlacement
    };
    let done = administration.transact(action, |work| {
        let is_known = |id: PartyId| storage::people::person_name(work.tx, id);
        if is_known(filled_in.person)?.is_none() {
            return Err(nobody);
        }
        if let Some(supervisor) = filled_in.supervisor
            && is_known(supervisor)?.is_none()
        {
            return Err(nobody);
        }
        if is_new {
            storage::placements::insert(work.tx, &filled_in)?;
        } else {
            let before =
                storage::placements::get(work.tx, id)?.ok_or_else(|| not_found(language))?;
            entry::in_order(filled_in.start_date, before.end_date)?;
            let changed = rules::Placement {
                person: before.person,
                end_date: before.end_date,
                end_reason: before.end_reason,
                ..filled_in
            };
            storage::placements::update(work.tx, &changed)?;
        }
        work.touched(id);
        Ok(())
    })?;
    let shown = found(administration, id)?;
    Ok(done.map(|()| shown))
}

fn checked(input: SavePlacement, id: PlacementId) -> Result<rules::Placement, Problem> {
    let most_a_week = Decimal::from(60);
    if let Some(hours) = input.hours_per_week
        && (hours <= Decimal::ZERO || hours > most_a_week || hours.scale() > 2)
    {
        return Err(Problem::FieldNotRight {
            field: "hours_per_week".to_owned(),
            text: hours.to_string(),
        });
    }
    let instrument = entry::free_text("instrument", Some(&input.instrument), NAME)?;
    if instrument.is_empty() {
        return Err(Problem::InstrumentMissing);
    }
    if input.supervisor_id == Some(input.person_id) {
        return Err(Problem::OwnSupervisor);
    }
    let start_date = entry::day("start", input.start)?;
    let planned_end_date = entry::optional_day("planned_end", input.planned_end)?;
    entry::in_order(start_date, planned_end_date)?;
    Ok(rules::Placement {
        id,
        person: PartyId(input.person_id),
        supervisor: input.supervisor_id.map(PartyId),
        instrument,
        referrer: entry::free_text("referrer", input.referrer.as_deref(), NAME)?,
        goal: entry::free_text("goal", input.goal.as_deref(), NOTE)?,
        tasks: entry::free_texts("tasks", &input.tasks)?,
        skills: entry::free_texts("skills", &input.skills)?,
        hours_per_week: input.hours_per_week,
        start_date,
        planned_end_date,
        end_date: None,
        end_reason: String::new(),
    })
}

/// Ends a placement on a day, or lets it go on. The reason is for the file only and stands on no
/// paper.
pub(crate) fn end_placement(
    administration: &mut Administration,
    input: EndPlacement,
) -> Result<Done<Placement>, Problem> {
    let id = PlacementId(input.placement_id);
    let end_date = entry::optional_day("end", input.end_date)?;
    let reason = entry::free_text("reason", input.reason.as_deref(), NOTE)?;
    let language = administration.language;
    let action = if end_date.is_some() {
        Action::EndPlacement
    } else {
        Action::ResumePlacement
    };
    let done = administration.transact(action, |work| {
        let before = storage::placements::get(work.tx, id)?.ok_or_else(|| not_found(language))?;
        entry::in_order(before.start_date, end_date)?;
        let end_reason = match end_date {
            Some(_) => reason,
            None => String::new(),
        };
        let changed = rules::Placement {
            end_date,
            end_reason,
            ..before.clone()
        };
        if changed != before {
            storage::placements::update(work.tx, &changed)?;
            work.touched(id);
        }
        Ok(())
    })?;
    let shown = found(administration, id)?;
    Ok(done.map(|()| shown))
}
