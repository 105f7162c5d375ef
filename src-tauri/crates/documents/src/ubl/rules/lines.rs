//! Lines: prices, discounts, periods.

use rust_decimal::{Decimal, RoundingStrategy};

use super::catalogue as rule;
use super::node::Element;
use super::{Document, Findings};

/// How far an amount may be from what it follows from: two cents.
const SLACK: Decimal = Decimal::from_parts(2, 0, 0, false, 2);

/// Checks every line, and the allowances of the document.
pub fn check(root: Element<'_, '_>, document: Document, findings: &mut Findings) {
    for entry in root.all("AllowanceCharge") {
        allowance(entry, findings);
    }
    let (line_name, quantity_name) = match document {
        Document::Invoice => ("InvoiceLine", "InvoicedQuantity"),
        Document::CreditNote => ("CreditNoteLine", "CreditedQuantity"),
    };
    for line in root.all(line_name) {
        findings.expect(line.has(&["Item", "Name"]), rule::BR_25, line);
        for entry in line.all("AllowanceCharge") {
            allowance(entry, findings);
            let has_reason =
                entry.has(&["AllowanceChargeReason"]) || entry.has(&["AllowanceChargeReasonCode"]);
            let is_allowance = entry.text(&["ChargeIndicator"]) == "false";
            findings.expect(!is_allowance || has_reason, rule::BR_42, entry);
        }
        price(line, quantity_name, findings);
        let multiplies_out = net_amount(line, quantity_name).is_some_and(|expected| {
            let net = line.number(&["LineExtensionAmount"]).unwrap_or_default();
            (net - expected).abs() <= SLACK
        });
        findings.expect(multiplies_out, rule::R120, line);
        period(root, line, findings);
    }
}

fn allowance(entry: Element<'_, '_>, findings: &mut Findings) {
    let has_percent = entry.has(&["MultiplierFactorNumeric"]);
    let has_base = entry.has(&["BaseAmount"]);
    findings.expect(!has_percent || has_base, rule::R041, entry);
    findings.expect(!has_base || has_percent, rule::R042, entry);
    if has_percent && has_base {
        let is_share = share(entry).is_some_and(|share| {
            let amount = entry.number(&["Amount"]).unwrap_or_default();
            (amount - share).abs() <= SLACK
        });
        findings.expect(is_share, rule::R040, entry);
    }
    let indicator = entry.text(&["ChargeIndicator"]);
    findings.expect(matches!(indicator, "true" | "false"), rule::R043, entry);
}

fn share(entry: Element<'_, '_>) -> Option<Decimal> {
    entry
        .number(&["BaseAmount"])?
        .checked_mul(entry.number(&["MultiplierFactorNumeric"])?)?
        .checked_div(Decimal::ONE_HUNDRED)
}

fn price(line: Element<'_, '_>, quantity_name: &str, findings: &mut Findings) {
    let Some(price) = line.find(&["Price"]) else {
        return;
    };
    let amount = price.number(&["PriceAmount"]).unwrap_or_default();
    findings.expect(amount >= Decimal::ZERO, rule::BR_27, price);
    if let Some(base) = price.find(&["BaseQuantity"]) {
        let is_positive = price
            .number(&["BaseQuantity"])
            .is_some_and(|quantity| quantity > Decimal::ZERO);
        findings.expect(is_positive, rule::R121, price);
        let unit = line
            .find(&[quantity_name])
            .map(|quantity| quantity.attribute("unitCode"));
        let base_unit = base.attribute("unitCode");
        let is_same = base_unit.is_empty() || unit.is_none_or(|unit| unit == base_unit);
        findings.expect(is_same, rule::R130, price);
    }
    for entry in price.all("AllowanceCharge") {
        let is_allowance = entry.text(&["ChargeIndicator"]) == "false";
        findings.expect(is_allowance, rule::R044, price);
        if let Some(gross) = entry.number(&["BaseAmount"]) {
            findings.expect(gross >= Decimal::ZERO, rule::BR_28, price);
            let less = entry.number(&["Amount"]).unwrap_or_default();
            findings.expect(amount == gross - less, rule::R046, price);
        }
    }
}

/// Quantity × price ÷ base quantity, plus charges, less allowances; `None` where that is no number.
fn net_amount(line: Element<'_, '_>, quantity_name: &str) -> Option<Decimal> {
    let or = |path: &[&str], default: Decimal| {
        if line.has(path) {
            line.number(path)
        } else {
            Some(default)
        }
    };
    let quantity = or(&[quantity_name], Decimal::ONE)?;
    let price = or(&["Price", "PriceAmount"], Decimal::ZERO)?;
    let base = or(&["Price", "BaseQuantity"], Decimal::ONE)?;
    let base = if base.is_zero() { Decimal::ONE } else { base };
    let entries = |indicator: &str| -> Decimal {
        line.all("AllowanceCharge")
            .filter(|entry| entry.text(&["ChargeIndicator"]) == indicator)
            .filter_map(|entry| entry.number(&["Amount"]))
            .sum::<Decimal>()
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
    };
    quantity
        .checked_mul(price.checked_div(base)?)?
        .checked_add(entries("true"))?
        .checked_sub(entries("false"))
}

/// ISO dates compare as text.
fn period(root: Element<'_, '_>, line: Element<'_, '_>, findings: &mut Findings) {
    let bounds = [
        ("StartDate", rule::R110, std::cmp::Ordering::Less),
        ("EndDate", rule::R111, std::cmp::Ordering::Greater),
    ];
    for (bound, rule, outside) in bounds {
        let of_document = root.text(&["InvoicePeriod", bound]);
        let of_line = line.text(&["InvoicePeriod", bound]);
        let is_within =
            of_document.is_empty() || of_line.is_empty() || of_line.cmp(of_document) != outside;
        findings.expect(is_within, rule, line);
    }
}
