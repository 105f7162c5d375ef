//! *Vandaag*: what asks for attention, what happens today, and what was earned this year.
//!
//! Each source of attention is one small function that counts with one index, so that the page is
//! there at once in an old file too. Only what this role may see is asked for.

mod attention;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::administration::Administration;
use crate::commands::Nothing;
use crate::impact::{IncomeTarget, IncomeYear};
use crate::permissions::Permission;
use crate::problem::Problem;

/// The day as it lies before us.
#[derive(Debug, Serialize, TS)]
pub struct Today {
    /// What asks for attention: what is late first, then by the day it is due.
    pub attention: Vec<Attention>,
    /// What is on today and in the six days after, by day and time.
    pub agenda: Vec<AgendaItem>,
    /// Income of this year so far; none for who may not see money.
    pub own_income: Option<IncomeYear>,
    /// What the cooperative aims at.
    pub target: Option<IncomeTarget>,
}

/// Something that asks for attention, with the one thing that mends it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Attention {
    /// Which kind, for its picture.
    pub kind: AttentionKind,
    /// The fact.
    pub title: String,
    /// Why it matters or what to do, in one sentence.
    pub sentence: String,
    /// What the button says.
    pub button: String,
    /// The screen that mends it.
    pub place: String,
    /// What its address wants filled in.
    pub params: BTreeMap<String, String>,
    /// What its address asks besides.
    pub query: BTreeMap<String, String>,
    /// The day it is due, where there is one.
    pub due: Option<NaiveDate>,
    /// Whether that day has passed.
    pub is_late: bool,
}

/// What asks for attention. The order is that of things without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttentionKind {
    /// Details of the organisation are missing.
    OrganisationMissing,
    /// Nobody is known yet.
    NobodyKnown,
    /// A till stands open since an earlier day.
    TillOpen,
    /// Hours wait to be approved.
    HoursWaiting,
    /// A past month waits to be ended.
    MonthOpen,
    /// Drafts wait.
    DraftsWaiting,
    /// A certificate was earned.
    CertificateEarned,
    /// Options must be decided on.
    OptionExpiring,
    /// Reservations that are over have no outcome.
    OutcomeMissing,
    /// More was sold than there was.
    StockShort,
    /// A placement ends, or should have.
    PlacementEnding,
    /// Months of grants are not booked.
    GrantsDue,
    /// A grant ends.
    GrantEnding,
}

/// Something in the house.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AgendaItem {
    /// The day.
    pub date: NaiveDate,
    /// From, as `14:30`; none for the whole day.
    pub begin: Option<String>,
    /// To.
    pub end: Option<String>,
    /// What.
    pub title: String,
    /// Where, or whose.
    pub detail: Option<String>,
    /// Which part of the house: `rooms`, `farm`, `people`.
    pub area: String,
    /// The screen it stands on.
    pub place: String,
    /// What its address wants filled in.
    pub params: BTreeMap<String, String>,
    /// What its address asks besides.
    pub query: BTreeMap<String, String>,
}

/// What asks for attention, what happens today, and what was earned this year.
pub(crate) fn get_today(administration: &mut Administration, _: Nothing) -> Result<Today, Problem> {
    let today = administration.today();
    let database = &administration.database;
    let sees_money = administration.role.may(Permission::ReadMoney);
    let own_income = if sees_money {
        Some(crate::impact::this_year(database, today)?)
    } else {
        None
    };
    let agenda = if administration.role.may(Permission::ReadRooms) {
        booked_rooms(administration)?
    } else {
        Vec::new()
    };
    Ok(Today {
        attention: attention::all(administration)?,
        agenda,
        own_income,
        target: crate::impact::target(database)?.filter(|_| sees_money),
    })
}

/// What stands in the rooms today and in the six days after.
fn booked_rooms(administration: &Administration) -> Result<Vec<AgendaItem>, Problem> {
    let today = administration.today();
    let until = today + chrono::TimeDelta::days(6);
    let booked = storage::today::booked_rooms(&administration.database, today, until)?;
    Ok(booked
        .into_iter()
        .map(|room| AgendaItem {
            date: room.date,
            begin: Some(room.begin),
            end: room.end,
            title: room.title,
            detail: Some(room.room),
            area: "rooms".to_owned(),
            place: "reservation".to_owned(),
            params: BTreeMap::from([("id".to_owned(), room.id)]),
            query: BTreeMap::new(),
        })
        .collect())
}
