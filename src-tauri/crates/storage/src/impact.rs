//! Sums over the books: income by kind, money that comes and goes, and the postings behind them.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use domain::dates::Month;
use domain::id::{EntryId, GrantId};
use domain::impact::IncomeKind;
use domain::ledger::AccountNumber;
use domain::money::Money;

use crate::database::{Query, Read};
use crate::error::Result;
use crate::mapping::Columns;
use crate::page::Page;

/// Income of a year, of one kind and one enterprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomeSum {
    /// The year.
    pub year: i32,
    /// The enterprise; none for the whole house.
    pub enterprise: Option<String>,
    /// The kind.
    pub kind: IncomeKind,
    /// What came in.
    pub amount: Money,
}

/// Income from one month to another, both included, by year, enterprise and kind.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn income(r: &impl Read, from: Month, to: Month) -> Result<Vec<IncomeSum>> {
    r.query_all(
        include_str!("impact/income.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| {
            Ok(IncomeSum {
                year: row.parsed("year")?,
                enterprise: row.get("enterprise")?,
                kind: row.read("income_kind", IncomeKind::from_key)?,
                amount: Money::from_cents(row.get("cents")?),
            })
        },
    )
}

/// The first year with income in the books.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn first_year(r: &impl Read) -> Result<Option<i32>> {
    r.query_one(include_str!("impact/first_year.sql"), (), |row| {
        row.parsed_optional("year")
    })
}

/// What was booked of a grant as income from `from` to `to`, both days included.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn income_of_grant(
    r: &impl Read,
    grant: GrantId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Money> {
    r.query_one(
        include_str!("impact/income_of_grant.sql"),
        named_params! {
            ":grant": grant.to_string(),
            ":from": from.to_string(),
            ":to": to.to_string(),
        },
        |row| Ok(Money::from_cents(row.get("cents")?)),
    )
}

/// What came in of grants, by who gave it, the most first. Grants without a giver that is known
/// here are left out.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn grants_by_giver(
    r: &impl Read,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<(String, Money)>> {
    r.query_all(
        include_str!("impact/grants_by_giver.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| Ok((row.get("giver")?, Money::from_cents(row.get("cents")?))),
    )
}

/// Costs from one month to another, both included, by group of accounts, the most first.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn costs(r: &impl Read, from: Month, to: Month) -> Result<Vec<(String, Money)>> {
    r.query_all(
        include_str!("impact/costs.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| {
            Ok((
                row.get("account_group")?,
                Money::from_cents(row.get("cents")?),
            ))
        },
    )
}

/// Which postings of profit and loss.
#[derive(Clone, Debug)]
pub struct PostingFilter {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Of this kind of income.
    pub kind: Option<IncomeKind>,
    /// On this account.
    pub account: Option<AccountNumber>,
    /// On the accounts of this group.
    pub group: Option<String>,
    /// Of this enterprise; empty for what concerns no enterprise.
    pub enterprise: Option<String>,
    /// Of this grant.
    pub grant: Option<GrantId>,
    /// Of this entry.
    pub entry: Option<EntryId>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A posting with what it records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostingRow {
    /// Its entry.
    pub entry: EntryId,
    /// Its place in the entry.
    pub position: u32,
    /// The day it counts on.
    pub date: NaiveDate,
    /// The account.
    pub account: AccountNumber,
    /// The account's name, in Dutch.
    pub label: String,
    /// The enterprise.
    pub enterprise: Option<String>,
    /// Income is positive, costs negative.
    pub amount: Money,
    /// What it records: `invoice`, `till_month`, `till_session`, `grant_month`.
    pub source: String,
    /// The identity of the invoice, till session or grant.
    pub source_id: Option<String>,
    /// The month of a till month or of a grant.
    pub month: Option<Month>,
    /// The number of the invoice, the place of the till, the name of the grant.
    pub name: Option<String>,
    /// To whom the invoice went, or who gives the grant.
    pub other_party: Option<String>,
}

/// A page of postings, the newest first, and the sum of all that fit.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_postings(r: &impl Read, filter: &PostingFilter) -> Result<(Page<PostingRow>, Money)> {
    // What leads: the entries of a grant or one entry are few; else the accounts, by their index.
    let leads = if filter.entry.is_some() || filter.grant.is_some() {
        include_str!("impact/postings_of_entries.sql")
    } else {
        include_str!("impact/postings_of_accounts.sql")
    };
    let params = named_params! {
        ":from": filter.from.to_string(),
        ":to": filter.to.to_string(),
        ":kind": filter.kind.map(IncomeKind::key),
        ":account": filter.account.map(|account| account.0),
        ":group": filter.group,
        ":enterprise": filter.enterprise,
        ":grant": filter.grant.map(|grant| grant.to_string()),
        ":entry": filter.entry.map(|entry| entry.to_string()),
        ":limit": filter.limit,
        ":offset": filter.offset,
    };
    let sums = format!(
        "
WITH found AS ({leads})
SELECT count(*) AS total, coalesce(-sum(amount_cents), 0) AS cents, :limit, :offset FROM found"
    );
    let (total, sum) = r.query_one(&sums, params, |row| {
        Ok((row.get("total")?, Money::from_cents(row.get("cents")?)))
    })?;
    let page = format!(
        "WITH found AS ({leads})\n{}",
        include_str!("impact/postings.sql")
    );
    let rows = r.query_all(&page, params, posting_from_row)?;
    Ok((Page { total, rows }, sum))
}

fn posting_from_row(row: &Row<'_>) -> rusqlite::Result<PostingRow> {
    Ok(PostingRow {
        entry: row.parsed("entry_id")?,
        position: row.get("position")?,
        date: row.parsed("date")?,
        account: AccountNumber(row.get("account")?),
        label: row.get("label")?,
        enterprise: row.get("enterprise")?,
        amount: -Money::from_cents(row.get("amount_cents")?),
        source: row.get("source")?,
        source_id: row.get("source_id")?,
        month: row.parsed_optional("month")?,
        name: row.get("name")?,
        other_party: row.get("other_party")?,
    })
}
