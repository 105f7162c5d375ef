//! Lines that wait to be billed, by hand: looked at, written, deleted.

use chrono::NaiveDate;
use domain::billing::BillableLine;
use domain::id::{BillableLineId, PartyId};
use domain::people::PriceBasis;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::billing::ListedLine;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
use crate::commands::{Empty, filled};
use crate::fields;
use crate::invoicing::PriceBasisView;
use crate::people::no_customer;
use crate::problem::Problem;
use crate::words::{self, Language};

/// After every day of supply. Later years are written with a sign, and sort before all others.
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("BUG: a day of December");

/// Whose lines.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListOpenLines {
    /// One customer; none for all.
    pub party_id: Option<Uuid>,
}

/// What a line to bill says: as it was supplied and will stand on paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LineDetails {
    /// Day of supply.
    pub supply_date: NaiveDate,
    /// What.
    pub text: String,
    /// How many; negative gives back.
    #[ts(type = "string")]
    pub quantity: Decimal,
    /// Of which unit.
    pub unit: String,
    /// Price of one.
    #[ts(type = "string")]
    pub unit_price: Decimal,
    /// Discount.
    #[ts(type = "string")]
    pub discount_percent: Decimal,
    /// VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
    pub vat_class: String,
    /// Why that class; `vrijgesteld` needs it.
    pub vat_reason: Option<String>,
    /// Enterprise.
    pub enterprise: String,
    /// The line's own reference.
    pub reference: Option<String>,
}

impl From<BillableLine> for LineDetails {
    fn from(line: BillableLine) -> Self {
        Self {
            supply_date: line.supply_date,
            text: line.text,
            quantity: line.quantity.decimal(),
            unit: line.unit,
            unit_price: line.unit_price.decimal(),
            discount_percent: line.discount.decimal(),
            vat_class: line.vat_class.key(),
            vat_reason: filled(line.vat_reason),
            enterprise: line.enterprise,
            reference: filled(line.reference),
        }
    }
}

impl LineDetails {
    /// The line, with texts that paper takes and numbers that the house counts with.
    ///
    /// # Errors
    /// [`Problem::TextTooLong`], [`Problem::NumberNotPlausible`], [`Problem::VatClassUnknown`].
    pub(crate) fn line(
        &self,
        id: BillableLineId,
        party: PartyId,
        price_basis: PriceBasis,
    ) -> Result<BillableLine, Problem> {
        Ok(BillableLine {
            id,
            party,
            enterprise: fields::text("enterprise", &self.enterprise, fields::NAME)?,
            supply_date: self.supply_date,
            text: fields::text("description", &self.text, fields::NOTE)?,
            quantity: fields::quantity(self.quantity)?,
            unit: fields::text("unit", &self.unit, fields::NAME)?,
            unit_price: fields::unit_price(self.unit_price)?,
            price_basis,
            vat_class: fields::known_class(&self.vat_class)?,
            vat_reason: fields::optional("vat_reason", self.vat_reason.as_ref(), fields::NAME)?,
            discount: fields::percentage(self.discount_percent)?,
            reference: fields::optional("reference", self.reference.as_ref(), fields::NAME)?,
        })
    }
}

/// A line that waits to be billed: no draft and no invoice holds it.
#[derive(Debug, Serialize, TS)]
pub struct OpenLine {
    /// Identity.
    pub id: Uuid,
    /// Who pays.
    pub party_id: Uuid,
    /// Their name.
    pub customer_name: String,
    /// What is billed.
    #[serde(flatten)]
    pub details: LineDetails,
    /// Whether the price has VAT in it.
    pub price_basis: PriceBasisView,
    /// Amount on the price basis, in cents.
    pub amount: i64,
    /// The reservation that it came from.
    pub reservation_id: Option<Uuid>,
}

/// A line to bill as it is to be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOpenLine {
    /// Which. An id that is not there yet, made by the page once per form, is a new line; the
    /// same one again is the same line. None: always a new line.
    pub line_id: Option<Uuid>,
    /// Who pays.
    pub party_id: Uuid,
    /// What is billed.
    #[serde(flatten)]
    pub details: LineDetails,
    /// Whether the price has VAT in it. Lines with and without never stand on one invoice, so this
    /// must be as the customer's other lines that wait.
    pub price_basis: PriceBasisView,
}

/// Which line.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichOpenLine {
    /// Its identity.
    pub line_id: Uuid,
}

/// The lines that wait to be billed: of one customer by date, of all by customer and then by date.
pub(crate) fn list_open_lines(
    administration: &mut Administration,
    input: ListOpenLines,
) -> Result<Vec<OpenLine>, Problem> {
    administration.database.read(|r| {
        let open = match input.party_id {
            Some(party) => storage::billing::open_lines_of(r, PartyId(party))?,
            None => storage::billing::open_lines(r, LAST_DAY)?,
        };
        let ids: Vec<BillableLineId> = open.into_iter().map(|line| line.id).collect();
        find_lines(r, &ids)
    })
}

/// The lines of these identities that are there, whether or not they wait, in that order.
pub(crate) fn find_lines(
    r: &impl storage::Read,
    ids: &[BillableLineId],
) -> Result<Vec<OpenLine>, Problem> {
    let lines = storage::billing::list_lines(r, ids)?;
    lines.into_iter().map(view).collect()
}

fn view(listed: ListedLine) -> Result<OpenLine, Problem> {
    let line = listed.line;
    Ok(OpenLine {
        id: line.id.0,
        party_id: line.party.0,
        customer_name: listed.customer_name,
        price_basis: line.price_basis.into(),
        amount: line.amount()?.cents(),
        reservation_id: listed.reservation.map(|id| id.0),
        details: line.into(),
    })
}

/// Writes a line to bill by hand, new or in the place of what it was.
pub(crate) fn save_open_line(
    administration: &mut Administration,
    input: SaveOpenLine,
) -> Result<Done<OpenLine>, Problem> {
    let language = administration.language;
    let line = checked(&input)?;
    administration.transact(Action::SaveOpenLine, |work| {
        let customer = storage::people::get_customer(work.tx, line.party)?
            .ok_or_else(|| no_customer(language))?;
        let id = BillableLineId(input.line_id.unwrap_or_else(|| work.new_id()));
        let line = BillableLine { id, ..line };
        one_price_basis(work, &line, &customer.name)?;
        match storage::billing::get_line(work.tx, id)? {
            None => storage::billing::insert_line(work.tx, &line)?,
            Some(known) if known == line => {}
            Some(known) => {
                refuse_unless_open(work, &known)?;
                storage::billing::update_line(work.tx, &line)?;
            }
        }
        work.touched(id);
        let mut kept = find_lines(work.tx, &[id])?;
        kept.pop().ok_or_else(|| no_line(language))
    })
}

fn checked(input: &SaveOpenLine) -> Result<BillableLine, Problem> {
    let party = PartyId(input.party_id);
    let basis = input.price_basis.into();
    let line = (input.details).line(BillableLineId(Uuid::nil()), party, basis)?;
    if line.text.is_empty() {
        return Err(Problem::LineTextMissing { line: 1 });
    }
    if line.quantity.is_zero() {
        return Err(Problem::QuantityZero { line: 1 });
    }
    let date = fields::date("date", line.supply_date)?;
    fields::vat_class(&input.details.vat_class, &line.vat_reason, date, 1)?;
    line.amount()?;
    Ok(line)
}

/// Refuses a line on another basis than those of the customer that wait: they could not stand on
/// one invoice.
fn one_price_basis(work: &Work<'_>, line: &BillableLine, customer: &str) -> Result<(), Problem> {
    let open = storage::billing::open_lines_of(work.tx, line.party)?;
    let mut others = open.iter().filter(|other| other.id != line.id);
    if others.any(|other| other.price_basis != line.price_basis) {
        return Err(Problem::PricesMixed {
            customer: customer.to_owned(),
            basis: match line.price_basis {
                PriceBasis::ExcludingVat => PriceBasis::IncludingVat,
                PriceBasis::IncludingVat => PriceBasis::ExcludingVat,
            }
            .key()
            .to_owned(),
        });
    }
    Ok(())
}

/// Refuses when a draft or an invoice holds the line.
fn refuse_unless_open(work: &Work<'_>, line: &BillableLine) -> Result<(), Problem> {
    if storage::billing::is_open(work.tx, line.id)? {
        Ok(())
    } else {
        Err(Problem::LineNotOpen {
            text: line.text.clone(),
        })
    }
}

/// Deletes a line that waits to be billed.
pub(crate) fn delete_open_line(
    administration: &mut Administration,
    input: WhichOpenLine,
) -> Result<Done<Empty>, Problem> {
    let language = administration.language;
    let id = BillableLineId(input.line_id);
    administration.transact(Action::DeleteOpenLine, |work| {
        let line = storage::billing::get_line(work.tx, id)?.ok_or_else(|| no_line(language))?;
        refuse_unless_open(work, &line)?;
        storage::billing::delete_line(work.tx, id)?;
        work.touched(id);
        Ok(Empty {})
    })
}

fn no_line(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-line", &json!({})),
    }
}
