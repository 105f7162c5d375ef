//! The sources of attention, one function each.

use chrono::{Months, NaiveDate, TimeDelta};
use domain::dates::Month;
use serde_json::{Value, json};
use storage::today as looks;

use super::{Attention, AttentionKind};
use crate::administration::Administration;
use crate::funding;
use crate::permissions::Permission;
use crate::problem::Problem;
use crate::words;

/// Placements that end within so many days are shown.
const PLACEMENT_DAYS: i64 = 30;
/// Grants that end within so many days are shown.
const GRANT_DAYS: i64 = 120;
/// How many months back lines and sales are looked for.
const MONTHS_BACK: u32 = 24;
/// How long an earned certificate is asked for.
const CERTIFICATE_MONTHS: u32 = 12;
/// Options that must be decided on within so many days are shown.
const OPTION_DAYS: i64 = 7;
/// More of a kind than this become one line.
const ONE_BY_ONE: usize = 4;

type Found = Result<Vec<Attention>, Problem>;
type Source = fn(&Look<'_>) -> Found;

/// Every source, with what a role needs to be shown it.
const SOURCES: &[(Permission, Source)] = &[
    (Permission::Settings, organisation_missing),
    (Permission::Import, nobody_known),
    (Permission::ReadPeople, hours_waiting),
    (Permission::ReadMoney, month_open),
    (Permission::ReadMoney, drafts_waiting),
    (Permission::ReadPeople, certificates_earned),
    (Permission::ReadPeople, placements_ending),
    (Permission::ReadMoney, grants),
    (Permission::ReadRooms, options_expiring),
    (Permission::ReadRooms, outcomes_missing),
    (Permission::ReadFarm, stock_short),
    (Permission::ReadFarm, tills_open),
];

/// What a source looks at.
struct Look<'a> {
    administration: &'a Administration,
    today: NaiveDate,
}

impl Look<'_> {
    /// An item with its words: `attention-<name>`, `-why` and `-do`.
    fn item(
        &self,
        kind: AttentionKind,
        name: &str,
        facts: Value,
        place: &str,
        due: Option<NaiveDate>,
    ) -> Attention {
        let say = |part: &str| {
            words::say(
                self.administration.language,
                &format!("attention-{name}{part}"),
                &facts,
            )
        };
        Attention {
            kind,
            title: with_capital(&say("")),
            sentence: say("-why"),
            button: say("-do"),
            place: place.to_owned(),
            params: std::collections::BTreeMap::new(),
            query: std::collections::BTreeMap::new(),
            due,
            is_late: due.is_some_and(|due| due < self.today),
        }
    }

    fn months_ago(&self, months: u32) -> NaiveDate {
        Month::of(self.today)
            .first_day()
            .checked_sub_months(Months::new(months))
            .expect("BUG: two years ago is in the calendar")
    }

    /// The last day of the month before this one.
    fn last_month(&self) -> NaiveDate {
        Month::of(self.today)
            .first_day()
            .pred_opt()
            .expect("BUG: there was a day before")
    }
}

/// A sentence that may start with a month.
fn with_capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

impl Attention {
    fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    fn asking(mut self, name: &str, value: impl ToString) -> Self {
        self.query.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Everything that asks for attention: by the day it is due; what has no day counts as today.
pub(super) fn all(administration: &Administration) -> Found {
    let look = Look {
        administration,
        today: administration.today(),
    };
    let mut found = Vec::new();
    for (permission, source) in SOURCES {
        if administration.role.may(*permission) {
            found.append(&mut source(&look)?);
        }
    }
    found.sort_by_key(|item| (item.due.unwrap_or(look.today), item.kind));
    Ok(found)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn organisation_missing(look: &Look<'_>) -> Found {
    let missing = look.administration.organisation()?.missing_for_invoice();
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![look.item(
        AttentionKind::OrganisationMissing,
        "organisation",
        json!({ "count": missing.len() }),
        "organisation",
        None,
    )])
}

fn nobody_known(look: &Look<'_>) -> Found {
    if !looks::is_nobody_known(&look.administration.database)? {
        return Ok(Vec::new());
    }
    let item = look.item(
        AttentionKind::NobodyKnown,
        "nobody",
        json!({}),
        "importing",
        None,
    );
    Ok(vec![item])
}

fn hours_waiting(look: &Look<'_>) -> Found {
    let waiting = looks::waiting_hours(&look.administration.database)?;
    let Some(since) = waiting.since else {
        return Ok(Vec::new());
    };
    let facts = json!({ "count": waiting.people, "rows": waiting.rows, "since": since });
    Ok(vec![look.item(
        AttentionKind::HoursWaiting,
        "hours",
        facts,
        "hoursApprove",
        None,
    )])
}

/// The first month with lines or sales that wait. Its end bills the lines and books the sales.
fn month_open(look: &Look<'_>) -> Found {
    let database = &look.administration.database;
    let (from, to) = (look.months_ago(MONTHS_BACK), look.last_month());
    let lines = looks::open_lines(database, from, to)?;
    let sales = looks::first_month_with_open_sales(database, from, to)?;
    let first = lines
        .map(|(_, since)| Month::of(since))
        .into_iter()
        .chain(sales)
        .min();
    let Some(month) = first else {
        return Ok(Vec::new());
    };
    let facts = json!({
        "month": month.to_string(),
        "lines": lines.map_or(0, |(count, _)| count),
        "till": if sales.is_some() { "yes" } else { "no" },
    });
    let item = look.item(AttentionKind::MonthOpen, "month", facts, "monthOf", None);
    Ok(vec![item.with("month", month)])
}

fn drafts_waiting(look: &Look<'_>) -> Found {
    // Nothing is read of them while there are none.
    if looks::drafts(&look.administration.database)? == 0 {
        return Ok(Vec::new());
    }
    let drafts = crate::invoicing::drafts_that_ask_something(look.administration)?;
    let drafts = count(drafts.len());
    if drafts == 0 {
        return Ok(Vec::new());
    }
    let facts = json!({ "count": drafts });
    let kind = AttentionKind::DraftsWaiting;
    Ok(vec![look.item(kind, "drafts", facts, "drafts", None)])
}

fn certificates_earned(look: &Look<'_>) -> Found {
    let since = look.months_ago(CERTIFICATE_MONTHS);
    let earned = looks::certificates_earned(&look.administration.database, since, look.today)?;
    let kind = AttentionKind::CertificateEarned;
    if earned.len() > ONE_BY_ONE {
        let facts = json!({ "count": count(earned.len()) });
        return Ok(vec![look.item(
            kind,
            "certificates",
            facts,
            "placements",
            None,
        )]);
    }
    Ok(earned
        .into_iter()
        .map(|placement| {
            let facts = json!({ "text": placement.person.full(), "date": placement.date });
            look.item(kind, "certificate", facts, "placement", None)
                .with("id", placement.id)
        })
        .collect())
}

fn placements_ending(look: &Look<'_>) -> Found {
    let until = look.today + TimeDelta::days(PLACEMENT_DAYS);
    let ending = looks::placements_ending(&look.administration.database, until)?;
    let kind = AttentionKind::PlacementEnding;
    let (late, soon): (Vec<_>, Vec<_>) = ending
        .into_iter()
        .partition(|placement| placement.date < look.today);
    let mut found = Vec::new();
    for (placements, one, many) in [
        (late, "placement-late", "placements-late"),
        (soon, "placement", "placements"),
    ] {
        if placements.len() > ONE_BY_ONE {
            let facts = json!({ "count": count(placements.len()) });
            let first = placements.first().map(|placement| placement.date);
            found.push(look.item(kind, many, facts, "placements", first));
            continue;
        }
        for placement in placements {
            let facts = json!({
                "text": placement.person.full(),
                "date": placement.date,
                "days": (placement.date - look.today).num_days(),
            });
            let item = look.item(kind, one, facts, "placement", Some(placement.date));
            found.push(item.with("id", placement.id));
        }
    }
    Ok(found)
}

/// Grants that end soon, and months of grants that no month's end has booked.
fn grants(look: &Look<'_>) -> Found {
    let last_month = Month::of(look.last_month());
    let until = look.today + TimeDelta::days(GRANT_DAYS);
    let mut found = Vec::new();
    let mut due = 0;
    for grant in funding::all(&look.administration.database)? {
        due += grant
            .due(look.today)
            .iter()
            .filter(|share| share.month <= last_month)
            .count();
        let end = grant.grant.end;
        if end >= look.today && end <= until {
            let facts = json!({
                "text": grant.grant.name,
                "giver": grant.grant.giver,
                "date": end,
                "days": (end - look.today).num_days(),
            });
            let kind = AttentionKind::GrantEnding;
            let item = look.item(kind, "grant", facts, "ownIncome", Some(end));
            found.push(item.asking("grant", grant.grant.id));
        }
    }
    if due > 0 {
        let facts = json!({ "count": count(due) });
        let kind = AttentionKind::GrantsDue;
        found.push(look.item(kind, "grants-due", facts, "grants", None));
    }
    Ok(found)
}

/// Tills that were opened before today and never counted.
fn tills_open(look: &Look<'_>) -> Found {
    let open = looks::open_tills(&look.administration.database)?;
    Ok(open
        .into_iter()
        .filter(|till| till.since < look.today)
        .map(|till| {
            let facts = json!({ "text": till.place, "since": till.since });
            let due = Some(till.since);
            look.item(AttentionKind::TillOpen, "till", facts, "closeTill", due)
                .with("id", &till.id)
        })
        .collect())
}

/// Options of which the last day comes near, or has passed.
fn options_expiring(look: &Look<'_>) -> Found {
    let until = look.today + TimeDelta::days(OPTION_DAYS);
    let options = looks::options_expiring(&look.administration.database, look.today, until)?;
    let kind = AttentionKind::OptionExpiring;
    if options.len() > ONE_BY_ONE {
        let facts = json!({ "count": count(options.len()) });
        let first = options.first().map(|(.., until)| *until);
        return Ok(vec![look.item(kind, "options", facts, "rooms", first)]);
    }
    Ok(options
        .into_iter()
        .map(|(id, title, room, until)| {
            let facts = json!({ "text": title, "room": room, "date": until });
            look.item(kind, "option", facts, "reservation", Some(until))
                .with("id", id)
        })
        .collect())
}

/// Reservations that are over, of which nobody said whether they took place.
fn outcomes_missing(look: &Look<'_>) -> Found {
    let since = look.months_ago(CERTIFICATE_MONTHS);
    let missing = looks::without_outcome(&look.administration.database, since, look.today)?;
    let Some((count, first)) = missing else {
        return Ok(Vec::new());
    };
    let facts = json!({ "count": count, "date": first });
    let kind = AttentionKind::OutcomeMissing;
    let item = look.item(kind, "outcome", facts, "rooms", None);
    Ok(vec![item.asking("date", first)])
}

/// Products of which more was sold than there was.
fn stock_short(look: &Look<'_>) -> Found {
    let short = looks::products_short(&look.administration.database)?;
    let Some(first) = short.first() else {
        return Ok(Vec::new());
    };
    let facts = json!({ "count": count(short.len()), "text": first });
    let kind = AttentionKind::StockShort;
    Ok(vec![look.item(kind, "stock", facts, "stock", None)])
}
