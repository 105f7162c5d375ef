//! What a sale at the till would cost before it is made, and what lies in a drawer.

use std::collections::BTreeMap;

use domain::id::{ProductId, TillSessionId};
use domain::money::Money;
use domain::till::{PaymentMeans, ReceiptLine as KeptLine, SessionSales, TillClass, drawer};
use domain::vat::VatClass;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::receipts::ReceiptLine;
use super::selling::{MOST_LINES, SoldLine, found, products_of};
use super::sessions::{in_the_drawer, open_session};
use crate::administration::Administration;
use crate::invoicing::VatRow;
use crate::problem::Problem;
use crate::produce;

/// What is on the counter.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PriceSale {
    /// What the customer takes.
    pub lines: Vec<SoldLine>,
    /// What the customer hands over in cash, in cents; none as long as nobody has said so.
    pub received: Option<i64>,
}

/// A line of a sale with what it costs.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PricedLine {
    /// The line as it would stand on the receipt.
    #[serde(flatten)]
    pub line: ReceiptLine,
    /// How much of the product there would be too little after this line and those before it.
    #[ts(type = "string | null")]
    pub short: Option<Decimal>,
}

/// What a sale would cost. Nothing is kept of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PricedSale {
    /// The lines, in the order asked.
    pub lines: Vec<PricedLine>,
    /// To pay, VAT included, in cents.
    pub total: i64,
    /// The VAT in it per class.
    pub vat: Vec<VatRow>,
    /// What goes back of what was handed over, in cents; none when it is too little.
    pub change: Option<i64>,
    /// What has yet to be handed over, in cents; none when it is enough.
    pub lacking: Option<i64>,
    /// What people are likely to hand over for this, in cents: exactly, or in notes.
    pub handed: Vec<i64>,
}

/// Coins or notes of one value.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CashPieces {
    /// What one is worth, in cents.
    pub value: i64,
    /// How many there are.
    pub count: u32,
}

/// What was found in a drawer, piece by piece or as one sum.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountCash {
    /// The session that is being closed.
    pub session_id: Uuid,
    /// What was counted piece by piece.
    pub pieces: Vec<CashPieces>,
    /// What was counted in one sum, in cents; comes on top of the pieces.
    pub total: Option<i64>,
}

/// What a drawer holds beside what it should.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CashCount {
    /// What was found, in cents.
    pub counted: i64,
    /// Float and cash sales, in cents.
    pub expected: i64,
    /// Found more than expected; negative for less, in cents.
    pub difference: i64,
}

/// What a sale would cost, what goes back, and of what there is too little.
pub(crate) fn price_sale(
    administration: &mut Administration,
    input: PriceSale,
) -> Result<PricedSale, Problem> {
    if input.lines.len() > MOST_LINES {
        return Err(Problem::InputUnreadable {
            detail: format!("at most {MOST_LINES} lines"),
        });
    }
    let language = administration.language;
    let products = products_of(&administration.database, &input.lines)?;
    let mut taken: BTreeMap<ProductId, Decimal> = BTreeMap::new();
    let mut classes: BTreeMap<VatClass, TillClass> = BTreeMap::new();
    let mut total = Money::ZERO;
    let mut lines = Vec::with_capacity(input.lines.len());
    for asked in &input.lines {
        let (product, stock) = found(&products, language, asked)?;
        let quantity = produce::quantity_of(product, asked.quantity)?;
        let line = KeptLine::of(product, quantity)?;
        let so_far = taken.entry(product.id).or_default();
        *so_far += quantity.decimal();
        let short = *so_far - stock;
        total = (total + line.amount).within_limit()?;
        classes.entry(line.vat_class).or_default().gross += line.amount;
        lines.push(PricedLine {
            line: line.into(),
            short: (short > Decimal::ZERO).then_some(short),
        });
    }
    let vat = classes
        .into_iter()
        .map(|(class, sums)| {
            let sums = TillClass::of_gross(sums.gross, class)?;
            Ok(VatRow::new(language, class, sums.net, sums.vat))
        })
        .collect::<Result<_, Problem>>()?;
    let back = match input.received {
        Some(cents) => Some(in_the_drawer("received", cents)? - total),
        None => None,
    };
    Ok(PricedSale {
        lines,
        total: total.cents(),
        vat,
        change: back.filter(|it| !it.is_negative()).map(Money::cents),
        lacking: back
            .filter(|it| it.is_negative())
            .map(|it| it.abs().cents()),
        handed: drawer::likely_handed(total)
            .into_iter()
            .map(Money::cents)
            .collect(),
    })
}

/// Adds up what lies in a drawer and holds it beside what should.
pub(crate) fn count_cash(
    administration: &mut Administration,
    input: CountCash,
) -> Result<CashCount, Problem> {
    if input.pieces.len() > MOST_LINES {
        return Err(Problem::InputUnreadable {
            detail: format!("at most {MOST_LINES} lines"),
        });
    }
    let id = TillSessionId(input.session_id);
    let language = administration.language;
    let expected = administration.database.read(|r| {
        let session = open_session(r, language, id)?;
        let sales = SessionSales::of(&storage::till::sums_of_session(r, id)?)?;
        Ok::<_, Problem>(session.float + sales.paid_by(PaymentMeans::Cash))
    })?;
    let mut pieces = Vec::with_capacity(input.pieces.len() + 1);
    for piece in &input.pieces {
        pieces.push((in_the_drawer("value", piece.value)?, piece.count));
    }
    if let Some(total) = input.total {
        pieces.push((in_the_drawer("counted", total)?, 1));
    }
    let counted = drawer::counted(pieces)?;
    Ok(CashCount {
        counted: counted.cents(),
        expected: expected.cents(),
        difference: (counted - expected).cents(),
    })
}
