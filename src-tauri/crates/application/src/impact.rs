//! Own income and the flow of money, from the books.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use domain::dates::Month;
use domain::id::{EntryId, GrantId};
use domain::impact::{Income, IncomeKind, Share};
use domain::ledger::AccountNumber;
use domain::money::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::Read;
use storage::impact::PostingFilter;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::funding::WhichGrant;
use crate::invoicing::drafts_that_ask_something;
use crate::problem::Problem;
use crate::words;

/// How many years are told when nobody says which.
const YEARS: i32 = 10;
/// The setting that holds the target, as `50` or `50 2028`.
const TARGET: &str = "own_income_target";

/// Which years.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnIncomeOf {
    /// The first; none for ten years back, or the first with income.
    pub from_year: Option<i32>,
    /// The last; none for this year.
    pub to_year: Option<i32>,
}

/// Own income beside all income, year by year.
#[derive(Debug, Serialize, TS)]
pub struct OwnIncome {
    /// From the first to the last, also those without income.
    pub years: Vec<IncomeYear>,
    /// This year so far, whichever years were asked for.
    pub this_year: IncomeYear,
    /// What the cooperative aims at.
    pub target: Option<IncomeTarget>,
}

/// Income of a year.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IncomeYear {
    /// The year.
    pub year: i32,
    /// Whether it is over.
    pub is_complete: bool,
    /// The whole house.
    pub sums: IncomeSums,
    /// Per enterprise; the whole house's own last.
    pub enterprises: Vec<EnterpriseIncome>,
}

/// Income of an enterprise.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EnterpriseIncome {
    /// Its name; none for what concerns the whole house.
    pub enterprise: Option<String>,
    /// Its income.
    pub sums: IncomeSums,
}

/// Income by kind, in cents. What one enterprise does for another is left out.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct IncomeSums {
    /// Sold to others, or done for them.
    pub own: i64,
    /// Grants.
    pub grant: i64,
    /// Gifts.
    pub gift: i64,
    /// Paid by members.
    pub membership: i64,
    /// Any other.
    pub other: i64,
    /// All but own.
    pub not_own: i64,
    /// All of it.
    pub total: i64,
    /// Own ÷ all. None without income, or where it says nothing: never 0 % out of nothing.
    pub share: Option<IncomeShare>,
}

/// A share, said in three ways that agree.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct IncomeShare {
    /// Of one, four decimals.
    #[ts(type = "string")]
    pub of_one: Decimal,
    /// Whole hundredths; a part never reads as nothing or all.
    pub percent: u32,
    /// Cents of every ten euro.
    pub of_ten: u32,
}

/// What the cooperative aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IncomeTarget {
    /// Whole hundredths of all income, 1 to 100.
    pub percent: u32,
    /// The year in which it should be so.
    pub year: Option<i32>,
}

/// The aim, or none.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetIncomeTarget {
    /// None to have no aim.
    pub target: Option<IncomeTarget>,
}

/// Twelve months with and without a grant.
#[derive(Debug, Serialize, TS)]
pub struct IncomeWithoutGrant {
    /// The first day of the last twelve full months.
    pub from: NaiveDate,
    /// Their last day.
    pub to: NaiveDate,
    /// What was booked of the grant in them, in cents.
    pub booked: i64,
    /// Income as it was.
    pub with: IncomeSums,
    /// The same without what was booked of the grant.
    pub without: IncomeSums,
    /// The last day that the books are complete to, when a month before this one still waits for
    /// its lines, its sales or its shares of grants; none when nothing waits.
    pub complete_until: Option<NaiveDate>,
}

/// Which year.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichYear {
    /// The year.
    pub year: i32,
}

/// Where the money of a year came from and went to.
#[derive(Debug, Serialize, TS)]
pub struct MoneyFlows {
    /// The year.
    pub year: i32,
    /// Whether it is over.
    pub is_complete: bool,
    /// Where it came from, own income first.
    pub sources: Vec<MoneySource>,
    /// All of it, in cents.
    pub income: i64,
    /// What it went to; empty while no costs are booked.
    pub uses: Vec<MoneyUse>,
    /// All of it, in cents.
    pub costs: i64,
    /// What is left, in cents; negative when more went than came.
    pub left: i64,
}

/// Where money came from.
#[derive(Debug, Serialize, TS)]
pub struct MoneySource {
    /// `own`, `grant`, `gift`, `membership`, `other`.
    pub kind: String,
    /// The enterprise that earned it; none for the whole house or a giver.
    pub enterprise: Option<String>,
    /// Who gave it, where that is known.
    pub giver: Option<String>,
    /// In cents; negative when more was paid back than came in.
    pub amount: i64,
}

/// What money went to.
#[derive(Debug, Serialize, TS)]
pub struct MoneyUse {
    /// The group of accounts, in Dutch.
    pub group: String,
    /// In cents.
    pub amount: i64,
}

/// Which postings.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPostings {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// A kind of income: `own`, `grant`, `gift`, `membership`, `other`; none for all.
    pub kind: Option<String>,
    /// An account; none for all of profit and loss.
    pub account: Option<u16>,
    /// A group of accounts; none for all.
    pub group: Option<String>,
    /// An enterprise; none for all, empty for what concerns no enterprise.
    pub enterprise: Option<String>,
    /// A grant; none for all.
    pub grant_id: Option<Uuid>,
    /// An entry, whole; none for all.
    pub entry_id: Option<Uuid>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of postings.
#[derive(Debug, Serialize, TS)]
pub struct PostingList {
    /// How many there are in all.
    pub total: u32,
    /// All of them together, in cents: income positive, costs negative.
    pub sum: i64,
    /// This page, the newest first.
    pub rows: Vec<PostingRow>,
}

/// A posting, and what it records.
#[derive(Debug, Serialize, TS)]
pub struct PostingRow {
    /// Its entry.
    pub entry_id: Uuid,
    /// Its place in the entry.
    pub position: u32,
    /// The day it counts on.
    pub date: NaiveDate,
    /// The account's number.
    pub account: u16,
    /// The account's name, in Dutch.
    pub label: String,
    /// The enterprise.
    pub enterprise: Option<String>,
    /// In cents: income positive, costs negative.
    pub amount: i64,
    /// What it records: `invoice`, `till_month`, `till_session`, `grant_month`.
    pub source: String,
    /// The invoice, till session or grant.
    pub source_id: Option<Uuid>,
    /// The month of a till month or of a grant, as `2026-10`.
    pub month: Option<String>,
    /// The number of the invoice, the place of the till, the name of the grant.
    pub name: Option<String>,
    /// To whom the invoice went, or who gives the grant.
    pub other_party: Option<String>,
}

impl From<&Income> for IncomeSums {
    fn from(income: &Income) -> Self {
        Self {
            own: income.own.cents(),
            grant: income.grant.cents(),
            gift: income.gift.cents(),
            membership: income.membership.cents(),
            other: income.other.cents(),
            not_own: (income.total() - income.own).cents(),
            total: income.total().cents(),
            share: income.share().map(IncomeShare::from),
        }
    }
}

impl From<Share> for IncomeShare {
    fn from(share: Share) -> Self {
        Self {
            of_one: share.decimal(),
            percent: share.percent(),
            of_ten: share.cents_of_ten_euro(),
        }
    }
}

/// Years that a calendar holds and an office can mean.
fn plausible(year: i32) -> i32 {
    year.clamp(1990, 2200)
}

fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).expect("BUG: plausible years are in the calendar")
}

fn last_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).expect("BUG: plausible years are in the calendar")
}

/// Per year and enterprise; what concerns the whole house under no name, which comes last.
type Sums = BTreeMap<i32, BTreeMap<(bool, String), Income>>;

fn sums(r: &impl Read, from: NaiveDate, to: NaiveDate) -> Result<Sums, Problem> {
    let mut years = Sums::new();
    for sum in storage::impact::income(r, Month::of(from), Month::of(to))? {
        let key = match sum.enterprise {
            Some(name) => (false, name),
            None => (true, String::new()),
        };
        let enterprises = years.entry(sum.year).or_default();
        enterprises
            .entry(key)
            .or_default()
            .add(sum.kind, sum.amount);
    }
    Ok(years)
}

fn year_of(sums: &Sums, year: i32, today: NaiveDate) -> IncomeYear {
    let nothing = BTreeMap::new();
    let enterprises = sums.get(&year).unwrap_or(&nothing);
    let whole = enterprises
        .values()
        .fold(Income::default(), domain::impact::Income::with);
    IncomeYear {
        year,
        is_complete: year < today.year(),
        sums: IncomeSums::from(&whole),
        enterprises: enterprises
            .iter()
            .map(|((is_house, name), income)| EnterpriseIncome {
                enterprise: (!is_house).then(|| name.clone()),
                sums: IncomeSums::from(income),
            })
            .collect(),
    }
}

/// This year so far.
pub(crate) fn this_year(r: &impl Read, today: NaiveDate) -> Result<IncomeYear, Problem> {
    let year = plausible(today.year());
    let sums = sums(r, first_day(year), last_day(year))?;
    Ok(year_of(&sums, year, today))
}

/// Own income beside all income, year by year and per enterprise.
pub(crate) fn own_income(
    administration: &mut Administration,
    input: OwnIncomeOf,
) -> Result<OwnIncome, Problem> {
    let database = &administration.database;
    let today = administration.today();
    let to = plausible(input.to_year.unwrap_or(today.year()));
    let from = match input.from_year {
        Some(year) => plausible(year),
        None => storage::impact::first_year(database)?
            .map_or(to, plausible)
            .max(to - YEARS + 1)
            .min(to),
    };
    let found = sums(database, first_day(from), last_day(to))?;
    Ok(OwnIncome {
        years: (from..=to)
            .map(|year| year_of(&found, year, today))
            .collect(),
        this_year: this_year(database, today)?,
        target: target(database)?,
    })
}

/// Income of the last twelve full months, with and without what was booked of a grant.
pub(crate) fn income_without_grant(
    administration: &mut Administration,
    input: WhichGrant,
) -> Result<IncomeWithoutGrant, Problem> {
    let database = &administration.database;
    let grant = GrantId(input.grant_id);
    if storage::funding::get(database, grant)?.is_none() {
        return Err(Problem::NotFound {
            what: words::say(administration.language, "noun-grant", &json!({})),
        });
    }
    let this_month = Month::of(administration.today()).first_day();
    let from = year_before(this_month);
    let to = this_month.pred_opt().expect("BUG: there was a day before");
    let mut with = Income::default();
    for sum in storage::impact::income(database, Month::of(from), Month::of(to))? {
        with.add(sum.kind, sum.amount);
    }
    let booked = storage::impact::income_of_grant(database, grant, from, to)?;
    Ok(IncomeWithoutGrant {
        from,
        to,
        booked: booked.cents(),
        with: IncomeSums::from(&with),
        without: IncomeSums::from(&with.without_grant(booked)),
        complete_until: complete_until(administration, year_before(from), to)?,
    })
}

fn year_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_months(Months::new(12))
        .expect("BUG: a year ago is in the calendar")
}

/// The day before the first month, from `from` to `to`, of which something is not in the books yet.
fn complete_until(
    administration: &Administration,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<NaiveDate>, Problem> {
    let database = &administration.database;
    let period = from..=to;
    let lines = storage::today::open_lines(database, from, to)?;
    let drafts = drafts_that_ask_something(administration)?;
    let drafted = drafts.iter().flat_map(|draft| &draft.lines);
    let tills = storage::today::open_tills(database)?;
    let days = lines
        .map(|(_, since)| since)
        .into_iter()
        .chain(drafted.map(|line| line.supply_date))
        .chain(tills.iter().map(|till| till.since))
        .filter(|day| period.contains(day));
    let sales = storage::today::first_month_with_open_sales(database, from, to)?;
    let grants = crate::funding::all(database)?
        .iter()
        .flat_map(|grant| grant.due(to))
        .map(|share| share.month)
        .min();
    Ok(days
        .map(Month::of)
        .chain(sales)
        .chain(grants)
        .min()
        .and_then(|month| month.first_day().pred_opt()))
}

/// Where the money of a year came from and went to.
pub(crate) fn money_flows(
    administration: &mut Administration,
    input: WhichYear,
) -> Result<MoneyFlows, Problem> {
    let database = &administration.database;
    let year = plausible(input.year);
    let (from, to) = (first_day(year), last_day(year));
    let mut by_kind: BTreeMap<(IncomeKind, bool, String), Money> = BTreeMap::new();
    for sum in storage::impact::income(database, Month::of(from), Month::of(to))? {
        // Who earned it matters for own income; of the rest, who gave it.
        let name = sum.enterprise.filter(|_| sum.kind == IncomeKind::Own);
        let key = (sum.kind, name.is_none(), name.unwrap_or_default());
        *by_kind.entry(key).or_default() += sum.amount;
    }
    let income: Money = by_kind.values().copied().sum();
    let mut sources = Vec::new();
    for ((kind, is_house, name), amount) in by_kind {
        let source = |giver: Option<String>, amount: Money| MoneySource {
            kind: kind.key().to_owned(),
            enterprise: (!is_house).then(|| name.clone()),
            giver,
            amount: amount.cents(),
        };
        let mut rest = amount;
        if kind == IncomeKind::Grant {
            for (giver, given) in storage::impact::grants_by_giver(database, from, to)? {
                rest = rest - given;
                sources.push(source(Some(giver), given));
            }
        }
        if !rest.is_zero() {
            sources.push(source(None, rest));
        }
    }
    let uses = storage::impact::costs(database, Month::of(from), Month::of(to))?;
    let costs: Money = uses.iter().map(|(_, amount)| *amount).sum();
    Ok(MoneyFlows {
        year,
        is_complete: year < administration.today().year(),
        sources,
        income: income.cents(),
        costs: costs.cents(),
        left: (income - costs).cents(),
        uses: uses
            .into_iter()
            .filter(|(_, amount)| !amount.is_zero())
            .map(|(group, amount)| MoneyUse {
                group,
                amount: amount.cents(),
            })
            .collect(),
    })
}

/// The postings behind a figure.
pub(crate) fn list_postings(
    administration: &mut Administration,
    input: ListPostings,
) -> Result<PostingList, Problem> {
    let kind = match input.kind.as_deref() {
        None => None,
        Some(key) => Some(
            IncomeKind::from_key(key).ok_or_else(|| Problem::InputUnreadable {
                detail: "kind".to_owned(),
            })?,
        ),
    };
    let filter = PostingFilter {
        from: input.from,
        to: input.to,
        kind,
        account: input.account.map(AccountNumber),
        group: input.group,
        enterprise: input.enterprise,
        grant: input.grant_id.map(GrantId),
        entry: input.entry_id.map(EntryId),
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let (page, sum) = storage::impact::list_postings(&administration.database, &filter)?;
    Ok(PostingList {
        total: page.total,
        sum: sum.cents(),
        rows: page
            .rows
            .into_iter()
            .map(|row| PostingRow {
                entry_id: row.entry.0,
                position: row.position,
                date: row.date,
                account: row.account.0,
                label: row.label,
                enterprise: row.enterprise,
                amount: row.amount.cents(),
                source: row.source,
                source_id: row.source_id.and_then(|id| id.parse().ok()),
                month: row.month.map(|month| month.to_string()),
                name: row.name,
                other_party: row.other_party,
            })
            .collect(),
    })
}

/// What the cooperative aims at, if it says so.
pub(crate) fn target(r: &impl Read) -> Result<Option<IncomeTarget>, Problem> {
    let setting = storage::organisation::setting(r, TARGET)?.unwrap_or_default();
    let mut parts = setting.split(' ');
    let percent = parts.next().and_then(|part| part.parse().ok());
    let year = parts.next().and_then(|part| part.parse().ok());
    Ok(percent.map(|percent| IncomeTarget { percent, year }))
}

/// Sets what the cooperative aims at, or that it has no aim.
pub(crate) fn set_income_target(
    administration: &mut Administration,
    input: SetIncomeTarget,
) -> Result<Done<Option<IncomeTarget>>, Problem> {
    let written = match input.target {
        None => String::new(),
        Some(target) => {
            let year = target.year.unwrap_or(2026);
            if !(1..=100).contains(&target.percent) || plausible(year) != year {
                return Err(Problem::IncomeTargetNotRight);
            }
            match target.year {
                Some(year) => format!("{} {year}", target.percent),
                None => target.percent.to_string(),
            }
        }
    };
    administration.transact(Action::SetIncomeTarget, |work| {
        storage::organisation::set_setting(work.tx, TARGET, &written)?;
        Ok(input.target)
    })
}
