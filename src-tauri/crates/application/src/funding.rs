//! Grants: writing them down, and booking the share of each month.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::dates::Month;
use domain::funding::{CannotChangeGrant, GiverKind as Giver, Grant as Award, GrantShare};
use domain::id::{EntryId, GrantId};
use domain::ledger::JournalEntry;
use domain::money::Money;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::Read;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
use crate::commands::{Empty, Nothing, filled};
use crate::fields;
use crate::problem::Problem;
use crate::words;

/// The longest grant, in years, and the years it may lie in.
const LONGEST_YEARS: i32 = 20;
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2200;

/// Who gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiverKind {
    /// Municipality, province, state, European Union.
    Government,
    /// A fund, foundation or company.
    Fund,
}

impl From<Giver> for GiverKind {
    fn from(kind: Giver) -> Self {
        match kind {
            Giver::Government => Self::Government,
            Giver::Fund => Self::Fund,
        }
    }
}

impl From<GiverKind> for Giver {
    fn from(kind: GiverKind) -> Self {
        match kind {
            GiverKind::Government => Self::Government,
            GiverKind::Fund => Self::Fund,
        }
    }
}

/// What a grant is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GrantFields {
    /// What it is for, at most 200 characters.
    pub name: String,
    /// Who gives it, at most 200 characters.
    pub giver: String,
    /// What kind of giver.
    pub giver_kind: GiverKind,
    /// The whole over the whole period, in cents; more than nothing.
    pub amount: i64,
    /// First day.
    pub start: NaiveDate,
    /// Last day, at most twenty years later.
    pub end: NaiveDate,
    /// One of the organisation's enterprises; none for the whole house.
    pub enterprise: Option<String>,
    /// At most 2000 characters.
    pub note: Option<String>,
}

/// A grant, and how far it is booked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Grant {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    #[serde(flatten)]
    pub details: GrantFields,
    /// Booked as income so far, in cents.
    pub booked: i64,
    /// The last day of the last month that is booked.
    pub booked_until: Option<NaiveDate>,
    /// Not booked, of months that are over, in cents.
    pub due: i64,
    /// How many months that is.
    pub due_months: u32,
    /// Not booked yet in all, in cents.
    pub left: i64,
    /// Days until it ends; negative when it has ended.
    pub ends_in_days: i64,
    /// Every month with its share, booked or to come, in order.
    pub months: Vec<GrantMonth>,
}

/// A month of a grant.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GrantMonth {
    /// Written as `2026-10`.
    pub month: String,
    /// Its share, in cents.
    pub amount: i64,
    /// Whether it stands in the books.
    pub is_booked: bool,
}

/// A grant as it is written down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveGrant {
    /// Which one is changed; none for a new one.
    pub grant_id: Option<Uuid>,
    /// Made by the page once per form: a new grant becomes known by it, so that asking twice makes
    /// one grant.
    pub key: Option<Uuid>,
    /// What it is.
    #[serde(flatten)]
    pub details: GrantFields,
}

/// Which grant.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichGrant {
    /// Its identity.
    pub grant_id: Uuid,
}

/// What was booked.
#[derive(Debug, Default, Serialize, TS)]
pub struct GrantsBooked {
    /// How many months of grants.
    pub months: u32,
    /// Together, in cents.
    pub amount: i64,
}

/// A grant in the end of a month.
#[derive(Debug, Serialize, TS)]
pub struct MonthGrant {
    /// The grant.
    pub grant_id: Uuid,
    /// Its name.
    pub name: String,
    /// Who gives it.
    pub giver: String,
    /// The month's share, in cents.
    pub amount: i64,
    /// Whether it stands in the books.
    pub is_booked: bool,
}

/// A grant with what is booked of it.
pub(crate) struct Booked {
    pub(crate) grant: Award,
    pub(crate) booked: Vec<GrantShare>,
}

impl Booked {
    /// The shares of months that are over on `today` and not booked.
    pub(crate) fn due(&self, today: NaiveDate) -> Vec<GrantShare> {
        let mut shares = self.grant.shares(&self.booked);
        shares.retain(|share| share.month.last_day() <= today);
        shares
    }

    fn view(self, today: NaiveDate) -> Grant {
        let due = self.due(today);
        let sum = |shares: &[GrantShare]| -> Money { shares.iter().map(|it| it.amount).sum() };
        let booked = sum(&self.booked);
        let coming = self.grant.shares(&self.booked);
        let month = |share: &GrantShare, is_booked| GrantMonth {
            month: share.month.to_string(),
            amount: share.amount.cents(),
            is_booked,
        };
        let mut months: Vec<GrantMonth> = self
            .booked
            .iter()
            .map(|share| month(share, true))
            .chain(coming.iter().map(|share| month(share, false)))
            .collect();
        months.sort_by(|a, b| a.month.cmp(&b.month));
        Grant {
            id: self.grant.id.0,
            booked: booked.cents(),
            booked_until: self.booked.iter().map(|share| share.month.last_day()).max(),
            due: sum(&due).cents(),
            due_months: u32::try_from(due.len()).unwrap_or(u32::MAX),
            left: (self.grant.amount - booked).cents(),
            ends_in_days: (self.grant.end - today).num_days(),
            months,
            details: GrantFields {
                name: self.grant.name,
                giver: self.grant.giver,
                giver_kind: self.grant.giver_kind.into(),
                amount: self.grant.amount.cents(),
                start: self.grant.start,
                end: self.grant.end,
                enterprise: self.grant.enterprise,
                note: filled(self.grant.note),
            },
        }
    }
}

/// Every grant with what is booked of it, the one that ends last first.
pub(crate) fn all(r: &impl Read) -> Result<Vec<Booked>, Problem> {
    let mut booked: HashMap<GrantId, Vec<GrantShare>> = HashMap::new();
    for (grant, share) in storage::funding::booked(r)? {
        booked.entry(grant).or_default().push(share);
    }
    Ok(storage::funding::list(r)?
        .into_iter()
        .map(|grant| Booked {
            booked: booked.remove(&grant.id).unwrap_or_default(),
            grant,
        })
        .collect())
}

/// The grants, the one that ends last first.
pub(crate) fn list_grants(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<Grant>, Problem> {
    let today = administration.today();
    let grants = all(&administration.database)?;
    Ok(grants.into_iter().map(|grant| grant.view(today)).collect())
}

fn not_found(language: words::Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-grant", &json!({})),
    }
}

/// Writes a grant down, or changes one.
pub(crate) fn save_grant(
    administration: &mut Administration,
    input: SaveGrant,
) -> Result<Done<Grant>, Problem> {
    let language = administration.language;
    let enterprises = administration.organisation()?.enterprises;
    administration.transact(Action::SaveGrant, |work| {
        let known = match input.grant_id {
            Some(id) => Some(
                storage::funding::get(work.tx, GrantId(id))?.ok_or_else(|| not_found(language))?,
            ),
            None => None,
        };
        if let (None, Some(key)) = (&known, input.key)
            && let Some(made) = storage::funding::get(work.tx, GrantId(key))?
        {
            return found(work, made);
        }
        let id = match (&known, input.key) {
            (Some(known), _) => known.id,
            (None, Some(key)) => GrantId(key),
            (None, None) => GrantId(work.new_id()),
        };
        let kept = known.as_ref().and_then(|grant| grant.enterprise.as_deref());
        let grant = award(id, &input, &enterprises, kept)?;
        match known {
            None => storage::funding::insert(work.tx, &grant)?,
            Some(known) => {
                let booked = storage::funding::booked_of(work.tx, id)?;
                known
                    .may_become(&grant, &booked)
                    .map_err(|reason| cannot_change(&known, reason))?;
                storage::funding::update(work.tx, &grant)?;
            }
        }
        work.touched(id);
        found(work, grant)
    })
}

fn found(work: &Work<'_>, grant: Award) -> Result<Grant, Problem> {
    let booked = storage::funding::booked_of(work.tx, grant.id)?;
    Ok(Booked { grant, booked }.view(work.today))
}

fn cannot_change(known: &Award, reason: CannotChangeGrant) -> Problem {
    match reason {
        CannotChangeGrant::MonthsAreBooked { until, booked } => Problem::GrantMonthsAreBooked {
            name: known.name.clone(),
            until,
            booked_cents: booked.cents(),
        },
        CannotChangeGrant::NoMonthLeft { until, booked } => Problem::GrantNoMonthLeft {
            until,
            booked_cents: booked.cents(),
        },
    }
}

/// The grant that was written down, checked; an enterprise that was `kept` may have gone since.
fn award(
    id: GrantId,
    input: &SaveGrant,
    enterprises: &[String],
    kept: Option<&str>,
) -> Result<Award, Problem> {
    let typed = &input.details;
    let name = fields::text("name", &typed.name, fields::NAME)?;
    let giver = fields::text("giver", &typed.giver, fields::NAME)?;
    let note = fields::optional("note", typed.note.as_ref(), fields::NOTE)?;
    let missing: Vec<&str> = [(&name, "name"), (&giver, "giver")]
        .into_iter()
        .filter_map(|(text, field)| text.is_empty().then_some(field))
        .collect();
    if !missing.is_empty() {
        return Err(Problem::GrantIncomplete {
            missing: missing.join(", "),
        });
    }
    let amount = Money::from_cents(typed.amount).within_limit()?;
    if amount <= Money::ZERO {
        return Err(Problem::GrantWithoutAmount);
    }
    let (start, end) = (typed.start, typed.end);
    let is_plausible =
        YEARS.contains(&start.year()) && end >= start && end.year() - start.year() <= LONGEST_YEARS;
    if !is_plausible {
        return Err(Problem::GrantPeriodNotRight { start, end });
    }
    let enterprise = typed.enterprise.as_deref().map(str::trim);
    let enterprise = enterprise.filter(|name| !name.is_empty());
    if let Some(name) = enterprise
        && kept != Some(name)
        && !enterprises.iter().any(|known| known == name)
    {
        return Err(Problem::EnterpriseUnknown {
            name: name.chars().take(fields::NAME).collect(),
        });
    }
    Ok(Award {
        id,
        name,
        giver,
        giver_kind: typed.giver_kind.into(),
        amount,
        start,
        end,
        enterprise: enterprise.map(str::to_owned),
        note,
    })
}

/// Takes a grant away of which nothing is booked.
pub(crate) fn delete_grant(
    administration: &mut Administration,
    input: WhichGrant,
) -> Result<Done<Empty>, Problem> {
    let language = administration.language;
    let id = GrantId(input.grant_id);
    administration.transact(Action::DeleteGrant, |work| {
        let grant = storage::funding::get(work.tx, id)?.ok_or_else(|| not_found(language))?;
        let booked = storage::funding::booked_of(work.tx, id)?;
        if let Some(last) = booked.last() {
            return Err(Problem::GrantMonthsAreBooked {
                name: grant.name,
                until: last.month.last_day(),
                booked_cents: booked.iter().map(|it| it.amount).sum::<Money>().cents(),
            });
        }
        storage::funding::delete(work.tx, id)?;
        work.touched(id);
        Ok(Empty::default())
    })
}

/// Books the share of every month that is over and was not booked, of every grant.
pub(crate) fn book_grants(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Done<GrantsBooked>, Problem> {
    let today = administration.today();
    let due = |share: &GrantShare| share.month.last_day() <= today;
    Ok(book(administration, due)?.unwrap_or_else(|| crate::door::reading(GrantsBooked::default())))
}

/// Books the share of a month, of every grant; nothing when there is nothing to book.
pub(crate) fn book_month(
    administration: &mut Administration,
    month: Month,
) -> Result<Option<Done<GrantsBooked>>, Problem> {
    book(administration, |share| share.month == month)
}

fn book(
    administration: &mut Administration,
    is_due: impl Fn(&GrantShare) -> bool,
) -> Result<Option<Done<GrantsBooked>>, Problem> {
    let open = |grant: &Booked| {
        let mut shares = grant.grant.shares(&grant.booked);
        shares.retain(&is_due);
        shares
    };
    if all(&administration.database)?
        .iter()
        .all(|grant| open(grant).is_empty())
    {
        return Ok(None);
    }
    administration
        .transact(Action::BookGrants, |work| {
            let mut done = GrantsBooked::default();
            for grant in all(work.tx)? {
                for share in open(&grant) {
                    let id = EntryId(work.new_id());
                    let entry = JournalEntry::for_grant_month(id, &grant.grant, share);
                    storage::ledger::insert_entry(work.tx, &entry)?;
                    work.touched(id);
                    done.months += 1;
                    done.amount += share.amount.cents();
                }
            }
            Ok(done)
        })
        .map(Some)
}

/// The grants that a month has a share of, booked or not.
pub(crate) fn of_month(r: &impl Read, month: Month) -> Result<Vec<MonthGrant>, Problem> {
    let mut found = Vec::new();
    for grant in all(r)? {
        let booked = grant.booked.iter().map(|share| (*share, true));
        let open = grant.grant.shares(&grant.booked);
        let share = booked
            .chain(open.into_iter().map(|share| (share, false)))
            .find(|(share, _)| share.month == month);
        if let Some((share, is_booked)) = share {
            found.push(MonthGrant {
                grant_id: grant.grant.id.0,
                name: grant.grant.name,
                giver: grant.grant.giver,
                amount: share.amount.cents(),
                is_booked,
            });
        }
    }
    Ok(found)
}
