//! One line: what it says, and figures that multiply out.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use domain::invoicing::InvoiceLine;
use domain::money::{Money, Percentage};
use domain::people::PriceBasis;

use super::unit::UnitCode;
use super::write::{category, tax_scheme};
use super::xml::{Xml, clean};

/// Item names are made no longer than this many signs: enough to recognise, and what the books of
/// receivers hold. The standard itself sets no limit.
const NAME_SIGNS: usize = 100;

/// Decimals of a net price that was worked out from the amount of the line.
const PRICE_DECIMALS: u32 = 6;

/// What the elements of a line are called.
pub struct Names {
    /// The line itself.
    pub line: &'static str,
    /// Its quantity.
    pub quantity: &'static str,
}

/// A line and what the document around it adds.
pub struct Line<'a> {
    /// Its place, from 1.
    pub number: usize,
    /// The line, with the signs of the paper.
    pub line: &'a InvoiceLine,
    /// Its figures.
    pub figures: LineFigures,
    /// The day of supply, where the document has more than one.
    pub supply_date: Option<NaiveDate>,
    /// What else the buyer must know.
    pub remarks: Vec<String>,
}

/// The figures of a line, such that
/// `net = quantity × price ÷ base quantity − allowance` (PEPPOL-EN16931-R120), and the price is
/// never negative (BR-27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFigures {
    quantity: Decimal,
    price: Decimal,
    base_quantity: Option<Decimal>,
    allowance: Option<Allowance>,
    /// The discount, where the price has it in it already.
    discount_in_price: Option<Percentage>,
    net: Money,
}

/// A discount: `percent` of `base` is `amount`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Allowance {
    base: Money,
    percent: Percentage,
    amount: Money,
}

impl LineFigures {
    /// The figures of a line.
    ///
    /// A price without VAT is shown as agreed, with the discount beside it. A price that has VAT in
    /// it has no place in an e-invoice; there the net price follows from the net amount.
    pub fn of(line: &InvoiceLine, basis: PriceBasis) -> Self {
        let is_net_price = basis == PriceBasis::ExcludingVat || line.vat_class.rate().is_zero();
        let undiscounted = is_net_price
            .then(|| Money::priced(line.quantity, line.unit_price, Percentage::ZERO).ok())
            .flatten();
        let figures = match undiscounted {
            Some(base) => Self::with_agreed_price(line, base),
            None => Self::with_worked_out_price(line),
        };
        figures.with_positive_price()
    }

    fn with_agreed_price(line: &InvoiceLine, base: Money) -> Self {
        let allowance = (base != line.net).then(|| Allowance {
            base,
            percent: line.discount,
            amount: base - line.net,
        });
        Self {
            quantity: line.quantity.decimal(),
            price: line.unit_price.decimal(),
            base_quantity: None,
            allowance,
            discount_in_price: None,
            net: line.net,
        }
    }

    /// A price per unit where it comes out in a few decimals, else the whole amount as the price of
    /// the whole quantity: either way exact.
    fn with_worked_out_price(line: &InvoiceLine) -> Self {
        let quantity = line.quantity.decimal();
        let net = line.net.euros();
        let per_unit = net
            .checked_div(quantity)
            .map(|price| price.round_dp(PRICE_DECIMALS).normalize())
            .filter(|price| price.checked_mul(quantity) == Some(net));
        let (price, base_quantity) = match per_unit {
            Some(price) => (price, None),
            None if quantity.is_sign_negative() => (-net, Some(-quantity)),
            None => (net, Some(quantity)),
        };
        Self {
            quantity,
            price,
            base_quantity,
            allowance: None,
            discount_in_price: (!line.discount.is_zero()).then_some(line.discount),
            net: line.net,
        }
    }

    /// Two at −3.50 are minus two at 3.50.
    fn with_positive_price(mut self) -> Self {
        if self.price < Decimal::ZERO {
            self.quantity = -self.quantity;
        }
        self.price = self.price.abs();
        self
    }
}

/// Writes the line.
pub fn write(xml: &mut Xml, names: &Names, line: &Line<'_>) {
    let figures = &line.figures;
    let unit = UnitCode::of(&line.line.unit);
    xml.group(names.line, |xml| {
        xml.text("cbc:ID", &line.number.to_string());
        xml.text("cbc:Note", &note(line));
        xml.quantity(names.quantity, unit.code, &figures.quantity.to_string());
        xml.amount("cbc:LineExtensionAmount", figures.net);
        if let Some(day) = line.supply_date {
            xml.group("cac:InvoicePeriod", |xml| {
                xml.text("cbc:StartDate", &day.to_string());
                xml.text("cbc:EndDate", &day.to_string());
            });
        }
        if let Some(allowance) = &figures.allowance {
            discount(xml, allowance);
        }
        item(xml, line.line, unit);
        xml.group("cac:Price", |xml| {
            xml.price("cbc:PriceAmount", &in_cents_at_least(figures.price));
            if let Some(quantity) = figures.base_quantity {
                xml.quantity("cbc:BaseQuantity", unit.code, &quantity.to_string());
            }
        });
    });
}

fn note(line: &Line<'_>) -> String {
    let mut remarks = line.remarks.clone();
    if let Some(percent) = line.figures.discount_in_price {
        let percent = percent.decimal().to_string().replace('.', ",");
        remarks.push(format!("De prijs is na {percent} % korting"));
    }
    remarks.join(". ")
}

fn discount(xml: &mut Xml, allowance: &Allowance) {
    xml.group("cac:AllowanceCharge", |xml| {
        xml.text("cbc:ChargeIndicator", "false");
        xml.text("cbc:AllowanceChargeReason", "Korting");
        let percent = allowance.percent.decimal().to_string();
        xml.text("cbc:MultiplierFactorNumeric", &percent);
        xml.amount("cbc:Amount", allowance.amount);
        xml.amount("cbc:BaseAmount", allowance.base);
    });
}

fn item(xml: &mut Xml, line: &InvoiceLine, unit: UnitCode) {
    let text = clean(&line.text);
    let name = shortened(&text);
    xml.group("cac:Item", |xml| {
        if !unit.says_it {
            xml.text("cbc:Description", &format!("{text} (per {})", line.unit));
        } else if name != text {
            xml.text("cbc:Description", &text);
        }
        xml.text("cbc:Name", &name);
        xml.group("cac:ClassifiedTaxCategory", |xml| {
            category(xml, line.vat_class);
            tax_scheme(xml);
        });
    });
}

/// At most [`NAME_SIGNS`] signs, cut between two words where there are words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= NAME_SIGNS {
        return text.to_owned();
    }
    let kept: String = text.chars().take(NAME_SIGNS - 1).collect();
    let kept = match kept.rfind(' ') {
        Some(space) if space > kept.len() / 2 => &kept[..space],
        _ => &kept,
    };
    format!("{}…", kept.trim_end_matches([' ', ',', '-', '–']))
}

/// A price with two decimals, or more where it has more: `18.50`, `0.3125`.
fn in_cents_at_least(price: Decimal) -> String {
    let mut price = price.normalize();
    if price.scale() < 2 {
        price.rescale(2);
    }
    price.to_string()
}
