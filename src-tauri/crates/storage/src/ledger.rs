//! The books.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use domain::dates::Month;
use domain::id::{EntryId, InvoiceId, TillSessionId};
use domain::ledger::{AccountNumber, JournalEntry, Posting, Source};
use domain::money::Money;

use crate::database::{Query, Read, Transaction};
use crate::error::{Result, StorageError};
use crate::mapping::Columns;

/// An account of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its number.
    pub number: AccountNumber,
    /// Its code in the *Referentiegrootboekschema*.
    pub rgs_code: String,
    /// Its name, in Dutch.
    pub label: String,
    /// Where it is reported.
    pub statement: Statement,
    /// Whether it usually stands in debit.
    pub is_debit: bool,
    /// The group it is shown in, in Dutch.
    pub group: String,
}

/// Where an account is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// The balance sheet.
    Balance,
    /// Profit and loss.
    ProfitAndLoss,
}

impl Statement {
    fn from_key(key: &str) -> Option<Self> {
        match key {
            "balance" => Some(Self::Balance),
            "profit_and_loss" => Some(Self::ProfitAndLoss),
            _ => None,
        }
    }
}

/// What was booked on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountBalance {
    /// The account.
    pub account: Account,
    /// Everything in debit.
    pub debit: Money,
    /// Everything in credit, as a positive amount.
    pub credit: Money,
}

/// The whole chart, by number.
///
/// # Errors
/// [`StorageError`].
pub fn accounts(r: &impl Read) -> Result<Vec<Account>> {
    r.query_all(
        "SELECT * FROM account ORDER BY number",
        (),
        account_from_row,
    )
}

/// What an entry records, as columns.
#[derive(Default)]
struct SourceRow {
    source: &'static str,
    invoice: Option<String>,
    till_month: Option<String>,
    till_enterprise: Option<String>,
    till_session: Option<String>,
    grant: Option<String>,
    grant_month: Option<String>,
}

/// Adds an entry, a fact from now on.
///
/// # Errors
/// [`StorageError::Constraint`] when what it records is booked already, or an account does not
/// exist.
pub fn insert_entry(tx: &Transaction<'_>, entry: &JournalEntry) -> Result<()> {
    let mut row = SourceRow::default();
    match &entry.source {
        Source::Invoice(invoice) => {
            row.source = "invoice";
            row.invoice = Some(invoice.to_string());
        }
        Source::TillMonth { month, enterprise } => {
            row.source = "till_month";
            row.till_month = Some(month.to_string());
            row.till_enterprise = Some(enterprise.clone());
        }
        Source::TillSession(session) => {
            row.source = "till_session";
            row.till_session = Some(session.to_string());
        }
        Source::GrantMonth { grant, month } => {
            row.source = "grant_month";
            row.grant = Some(grant.to_string());
            row.grant_month = Some(month.to_string());
        }
    }
    tx.execute_one(
        include_str!("ledger/insert_entry.sql"),
        named_params! {
            ":id": entry.id.to_string(),
            ":date": entry.date.to_string(),
            ":source": row.source,
            ":invoice_id": row.invoice,
            ":till_month": row.till_month,
            ":till_enterprise": row.till_enterprise,
            ":till_session_id": row.till_session,
            ":grant_id": row.grant,
            ":grant_month": row.grant_month,
        },
    )?;
    for (position, posting) in (0_i64..).zip(&entry.postings) {
        tx.execute(
            "
INSERT INTO posting (entry_id, position, date, account, enterprise, amount_cents)
VALUES (:entry_id, :position, :date, :account, :enterprise, :amount_cents)",
            named_params! {
                ":entry_id": entry.id.to_string(),
                ":position": position,
                ":date": entry.date.to_string(),
                ":account": posting.account.0,
                ":enterprise": posting.enterprise,
                ":amount_cents": posting.amount.cents(),
            },
        )?;
    }
    Ok(())
}

/// The entry that books an invoice.
///
/// # Errors
/// [`StorageError`].
pub fn entry_of_invoice(r: &impl Read, invoice: InvoiceId) -> Result<Option<JournalEntry>> {
    let sql = "SELECT * FROM journal_entry WHERE invoice_id = ?1";
    let entry = r.query_optional(sql, [invoice.to_string()], entry_from_row)?;
    entry.map(|entry| with_postings(r, entry)).transpose()
}

/// The entry that books a till session that was closed; none while it is open, or when there was
/// nothing to book.
///
/// # Errors
/// [`StorageError`].
pub fn entry_of_session(r: &impl Read, session: TillSessionId) -> Result<Option<JournalEntry>> {
    let sql = "SELECT * FROM journal_entry WHERE till_session_id = ?1";
    let entry = r.query_optional(sql, [session.to_string()], entry_from_row)?;
    entry.map(|entry| with_postings(r, entry)).transpose()
}

/// The entries from `from` to `to`, both days included, by date.
///
/// # Errors
/// [`StorageError`].
pub fn entries(r: &impl Read, from: NaiveDate, to: NaiveDate) -> Result<Vec<JournalEntry>> {
    let entries = r.query_all(
        "
SELECT * FROM journal_entry
WHERE date BETWEEN :from AND :to
ORDER BY date, id",
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        entry_from_row,
    )?;
    entries
        .into_iter()
        .map(|entry| with_postings(r, entry))
        .collect()
}

/// Entries whose debits and credits differ. There should be none.
///
/// # Errors
/// [`StorageError`].
pub fn unbalanced_entries(r: &impl Read) -> Result<Vec<EntryId>> {
    r.query_all(
        "
SELECT entry.id
FROM journal_entry AS entry
LEFT JOIN posting ON posting.entry_id = entry.id
GROUP BY entry.id
HAVING coalesce(sum(posting.amount_cents), 1) <> 0
ORDER BY entry.id",
        (),
        |row| row.parsed("id"),
    )
}

/// What was booked per account from `from` to `to`, both days included; only accounts with
/// postings, by number.
///
/// # Errors
/// [`StorageError`].
pub fn balance_per_account(
    r: &impl Read,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<AccountBalance>> {
    r.query_all(
        include_str!("ledger/balance_per_account.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |row| {
            Ok(AccountBalance {
                account: account_from_row(row)?,
                debit: Money::from_cents(row.get("debit_cents")?),
                credit: Money::from_cents(row.get("credit_cents")?),
            })
        },
    )
}

fn account_from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        number: AccountNumber(row.get("number")?),
        rgs_code: row.get("rgs_code")?,
        label: row.get("label")?,
        statement: row.read("statement", Statement::from_key)?,
        is_debit: row.get::<_, String>("normal_side")? == "debit",
        group: row.get("account_group")?,
    })
}

fn entry_from_row(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    let source = match row.get::<_, String>("source")?.as_str() {
        "invoice" => Source::Invoice(row.parsed("invoice_id")?),
        "till_session" => Source::TillSession(row.parsed("till_session_id")?),
        "grant_month" => Source::GrantMonth {
            grant: row.parsed("grant_id")?,
            month: row.parsed("grant_month")?,
        },
        _ => Source::TillMonth {
            month: row.parsed::<Month>("till_month")?,
            enterprise: row.get("till_enterprise")?,
        },
    };
    Ok(JournalEntry {
        id: row.parsed("id")?,
        date: row.parsed("date")?,
        source,
        postings: Vec::new(),
    })
}

fn with_postings(r: &impl Read, mut entry: JournalEntry) -> Result<JournalEntry, StorageError> {
    let sql = "SELECT * FROM posting WHERE entry_id = ?1 ORDER BY position";
    entry.postings = r.query_all(sql, [entry.id.to_string()], |row| {
        Ok(Posting {
            account: AccountNumber(row.get("account")?),
            enterprise: row.get("enterprise")?,
            amount: Money::from_cents(row.get("amount_cents")?),
        })
    })?;
    Ok(entry)
}
