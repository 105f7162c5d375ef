//! Sessions: opening the drawer, counting it, and booking what was sold.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::id::{EntryId, TillSessionId};
use domain::ledger::JournalEntry;
use domain::money::Money;
use domain::till::{Closing, PaymentMeans, SessionSales, TillSession as Kept};
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::Read;
use ts_rs::TS;
use uuid::Uuid;

use super::euros;
use crate::administration::{Action, Administration, Done};
use crate::commands::filled;
use crate::fields;
use crate::invoicing::{PostingView, VatRow};
use crate::problem::Problem;
use crate::words::{self, Language};

/// A till session.
#[derive(Debug, Serialize, TS)]
pub struct TillSession {
    /// Identity.
    pub id: Uuid,
    /// The enterprise that keeps the till.
    pub enterprise: String,
    /// Where: market, counter.
    pub place: String,
    /// When it was opened, UTC.
    pub opened_at: DateTime<Utc>,
    /// Who opened it; empty for somebody who has no access any more.
    pub opened_by: String,
    /// What lay in the drawer, in cents.
    pub float: i64,
    /// When it was closed, UTC.
    pub closed_at: Option<DateTime<Utc>>,
    /// Who counted.
    pub closed_by: Option<String>,
    /// Sold for cash, in cents.
    pub cash_sales: i64,
    /// Sold by card, in cents.
    pub card_sales: i64,
    /// What should be in the drawer, in cents.
    pub expected: i64,
    /// What was in it, in cents.
    pub counted: Option<i64>,
    /// Counted less expected, in cents.
    pub difference: Option<i64>,
    /// Why that differs.
    pub difference_note: Option<String>,
    /// How many receipts.
    pub receipts: u32,
    /// Per VAT class, VAT taken out once over the session, as booked.
    pub vat: Vec<VatRow>,
    /// How it stands in the books, once it is closed.
    pub entry: Vec<PostingView>,
}

/// Which till to open.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenTill {
    /// The enterprise that keeps it.
    pub enterprise: String,
    /// Where: market, counter.
    pub place: String,
    /// What lies in the drawer, in cents.
    pub float: i64,
}

/// Which sessions.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTillSessions {
    /// How many at most.
    pub limit: u32,
}

/// Which session.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichTillSession {
    /// Its identity.
    pub session_id: Uuid,
}

/// A count of the drawer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseTill {
    /// Which session.
    pub session_id: Uuid,
    /// What was in the drawer, in cents.
    pub counted: i64,
    /// Why that differs from what is expected; must be there when it does.
    pub difference_note: Option<String>,
}

/// The names of those who may open the file, by their ids.
type Names = BTreeMap<String, String>;

fn names(administration: &Administration) -> Names {
    let users = administration.database.users().unwrap_or_default();
    users
        .into_iter()
        .map(|user| (user.id.to_string(), user.name))
        .collect()
}

fn view(
    r: &impl Read,
    language: Language,
    names: &Names,
    session: Kept,
) -> Result<TillSession, Problem> {
    let sales = SessionSales::of(&storage::till::sums_of_session(r, session.id)?)?;
    let cash = sales.paid_by(PaymentMeans::Cash);
    let name = |id: &String| names.get(id).cloned().unwrap_or_default();
    let closing = session.closing;
    let entry = match closing {
        Some(_) => postings_of(r, session.id)?,
        None => Vec::new(),
    };
    Ok(TillSession {
        entry,
        id: session.id.0,
        enterprise: session.enterprise,
        place: session.place,
        opened_at: session.opened_at,
        opened_by: name(&session.opened_by),
        float: session.float.cents(),
        closed_at: closing.as_ref().map(|closing| closing.at),
        closed_by: closing.as_ref().map(|closing| name(&closing.by)),
        cash_sales: cash.cents(),
        card_sales: sales.paid_by(PaymentMeans::Card).cents(),
        expected: (session.float + cash).cents(),
        counted: closing.as_ref().map(|closing| closing.counted.cents()),
        difference: closing.as_ref().map(|closing| closing.difference().cents()),
        difference_note: closing.and_then(|closing| filled(closing.note)),
        receipts: storage::till::count_receipts(r, session.id)?,
        vat: sales
            .per_class
            .iter()
            .map(|(class, sums)| VatRow::new(language, *class, sums.net, sums.vat))
            .collect(),
    })
}

fn postings_of(r: &impl Read, id: TillSessionId) -> Result<Vec<PostingView>, Problem> {
    let Some(entry) = storage::ledger::entry_of_session(r, id)? else {
        return Ok(Vec::new());
    };
    let accounts = storage::ledger::accounts(r)?;
    let postings = entry.postings.into_iter().map(|posting| {
        let account = accounts.iter().find(|it| it.number == posting.account);
        let cents = posting.amount.cents();
        PostingView {
            account: format!("{:04}", posting.account.0),
            label: account.map(|it| it.label.clone()).unwrap_or_default(),
            enterprise: posting.enterprise,
            debit: (cents > 0).then_some(cents),
            credit: (cents < 0).then_some(-cents),
        }
    });
    Ok(postings.collect())
}

/// Opens a till. Opening the same one once more, with the same float, answers with the one that
/// stands open.
pub(crate) fn open_till(
    administration: &mut Administration,
    input: OpenTill,
) -> Result<Done<TillSession>, Problem> {
    let language = administration.language;
    let names = names(administration);
    let user = administration.database.user().id.to_string();
    let enterprise = fields::name("enterprise", &input.enterprise)?;
    let place = fields::name("place", &input.place)?;
    let float = in_the_drawer("float", input.float)?;
    administration.transact(Action::OpenTill, |work| {
        if let Some(open) = storage::till::open_session_at(work.tx, &enterprise, &place)? {
            if open.float == float {
                return view(work.tx, language, &names, open);
            }
            return Err(Problem::TillAlreadyOpen {
                place: place.clone(),
            });
        }
        let session = Kept {
            id: TillSessionId(work.new_id()),
            enterprise: enterprise.clone(),
            place: place.clone(),
            opened_at: work.now,
            opened_by: user.clone(),
            float,
            closing: None,
        };
        storage::till::insert_session(work.tx, &session)?;
        work.touched(session.id);
        view(work.tx, language, &names, session)
    })
}

/// An amount of cash that can be counted: not less than nothing, not beyond ten million euro.
pub(super) fn in_the_drawer(field: &str, cents: i64) -> Result<Money, Problem> {
    const MOST: i64 = 1_000_000_000;
    if (0..=MOST).contains(&cents) {
        Ok(Money::from_cents(cents))
    } else {
        Err(fields::not_right(
            field,
            &Money::from_cents(cents).euros().to_string(),
        ))
    }
}

/// The sessions, the open ones first.
pub(crate) fn list_till_sessions(
    administration: &mut Administration,
    input: ListTillSessions,
) -> Result<Vec<TillSession>, Problem> {
    let language = administration.language;
    let names = names(administration);
    administration.database.read(|r| {
        storage::till::list_sessions(r, input.limit.min(500))?
            .into_iter()
            .map(|session| view(r, language, &names, session))
            .collect()
    })
}

/// One session.
pub(crate) fn get_till_session(
    administration: &mut Administration,
    input: WhichTillSession,
) -> Result<TillSession, Problem> {
    let language = administration.language;
    let names = names(administration);
    administration.database.read(|r| {
        let session = session_of(r, language, TillSessionId(input.session_id))?;
        view(r, language, &names, session)
    })
}

/// The session, or that it is not there.
pub(super) fn session_of(
    r: &impl Read,
    language: Language,
    id: TillSessionId,
) -> Result<Kept, Problem> {
    storage::till::get_session(r, id)?.ok_or_else(|| Problem::NotFound {
        what: words::say(language, "noun-till", &json!({})),
    })
}

/// The session, when it is still open.
pub(super) fn open_session(
    r: &impl Read,
    language: Language,
    id: TillSessionId,
) -> Result<Kept, Problem> {
    let session = session_of(r, language, id)?;
    match session.closing {
        None => Ok(session),
        Some(_) => Err(Problem::TillClosed {
            place: session.place,
        }),
    }
}

/// Closes a till: the count is kept and the session is booked, on the day of its last receipt, so
/// that its VAT falls in the month of its sales. Closing it once more with the same count answers
/// with the same.
pub(crate) fn close_till(
    administration: &mut Administration,
    input: CloseTill,
) -> Result<Done<TillSession>, Problem> {
    let language = administration.language;
    let names = names(administration);
    let by = administration.database.user().id.to_string();
    let counted = in_the_drawer("counted", input.counted)?;
    let note = fields::optional(
        "difference_note",
        input.difference_note.as_ref(),
        fields::NOTE,
    )?;
    administration.transact(Action::CloseTill, |work| {
        let id = TillSessionId(input.session_id);
        let session = session_of(work.tx, language, id)?;
        if let Some(closing) = &session.closing {
            if closing.counted == counted {
                return view(work.tx, language, &names, session);
            }
            return Err(Problem::TillClosed {
                place: session.place,
            });
        }
        let sales = SessionSales::of(&storage::till::sums_of_session(work.tx, id)?)?;
        let closing = Closing {
            at: work.now,
            by: by.clone(),
            expected: session.float + sales.paid_by(PaymentMeans::Cash),
            counted,
            note: note.clone(),
        };
        let difference = closing.difference();
        if !difference.is_zero() && note.is_empty() {
            return Err(Problem::DifferenceWithoutNote {
                difference: euros(language, difference),
                expected: euros(language, closing.expected),
            });
        }
        storage::till::close_session(work.tx, id, &closing)?;
        let date = storage::till::first_and_last_receipt(work.tx, id)?
            .map_or(work.today, |(_, last)| last);
        let entry = EntryId(work.new_id());
        let entry = JournalEntry::for_till_session(entry, &session, date, &sales, difference);
        if let Some(entry) = entry {
            storage::ledger::insert_entry(work.tx, &entry)?;
            work.touched(entry.id);
        }
        work.touched(id);
        let closed = session_of(work.tx, language, id)?;
        view(work.tx, language, &names, closed)
    })
}
