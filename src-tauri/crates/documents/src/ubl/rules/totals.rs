//! Sums and VAT classes.

use rust_decimal::{Decimal, RoundingStrategy};

use super::catalogue as rule;
use super::node::Element;
use super::{Document, Findings, Rule};

/// What the standard asks of one VAT category.
struct Category {
    code: &'static str,
    /// Lines of it go with a class of it.
    class: Rule,
    /// The rate of its lines.
    rate: Rule,
    /// Its net amount.
    net: Rule,
    /// Its VAT.
    vat: Rule,
    /// Its reason for exemption.
    reason: Rule,
}

const CATEGORIES: &[Category] = &[
    Category {
        code: "S",
        class: rule::BR_S_01,
        rate: rule::BR_S_05,
        net: rule::BR_S_08,
        vat: rule::BR_S_09,
        reason: rule::BR_S_10,
    },
    Category {
        code: "Z",
        class: rule::BR_Z_01,
        rate: rule::BR_Z_05,
        net: rule::BR_Z_08,
        vat: rule::BR_Z_09,
        reason: rule::BR_Z_10,
    },
    Category {
        code: "E",
        class: rule::BR_E_01,
        rate: rule::BR_E_05,
        net: rule::BR_E_08,
        vat: rule::BR_E_09,
        reason: rule::BR_E_10,
    },
    Category {
        code: "AE",
        class: rule::BR_AE_01,
        rate: rule::BR_AE_05,
        net: rule::BR_AE_08,
        vat: rule::BR_AE_09,
        reason: rule::BR_AE_10,
    },
    Category {
        code: "O",
        class: rule::BR_O_01,
        rate: rule::BR_O_05,
        net: rule::BR_O_08,
        vat: rule::BR_O_09,
        reason: rule::BR_O_10,
    },
];

/// Checks totals and VAT.
pub fn check(root: Element<'_, '_>, document: Document, findings: &mut Findings) {
    let divided = |total: &Element<'_, '_>| total.find(&["TaxSubtotal"]).is_some();
    let totals = root.all("TaxTotal").filter(divided).count();
    findings.expect(totals == 1, rule::R053, root);
    let undivided = root.all("TaxTotal").filter(|total| !divided(total)).count();
    let wanted = usize::from(root.has(&["TaxCurrencyCode"]));
    findings.expect(undivided == wanted, rule::R054, root);
    findings.expect(totals > 0, rule::BR_CO_18, root);

    if let Some(total) = root.all("TaxTotal").find(divided) {
        let vat = total.number(&["TaxAmount"]).unwrap_or_default();
        let sum = total.sum("TaxSubtotal", &["TaxAmount"]);
        findings.expect(vat == sum, rule::BR_CO_14, total);
        amounts(root, document, vat, findings);
        classes(root, document, total, findings);
    }
}

fn amounts(root: Element<'_, '_>, document: Document, vat: Decimal, findings: &mut Findings) {
    let Some(totals) = root.find(&["LegalMonetaryTotal"]) else {
        findings.expect(false, rule::BR_CO_10, root);
        return;
    };
    let amount = |name: &str| totals.number(&[name]).unwrap_or_default();
    let lines = root.sum(line_name(document), &["LineExtensionAmount"]);
    findings.expect(
        amount("LineExtensionAmount") == lines,
        rule::BR_CO_10,
        totals,
    );
    let net = amount("LineExtensionAmount") - amount("AllowanceTotalAmount")
        + amount("ChargeTotalAmount");
    findings.expect(amount("TaxExclusiveAmount") == net, rule::BR_CO_13, totals);
    let gross = amount("TaxExclusiveAmount") + vat;
    findings.expect(
        amount("TaxInclusiveAmount") == gross,
        rule::BR_CO_15,
        totals,
    );
    let payable =
        amount("TaxInclusiveAmount") - amount("PrepaidAmount") + amount("PayableRoundingAmount");
    findings.expect(amount("PayableAmount") == payable, rule::BR_CO_16, totals);
}

fn classes(
    root: Element<'_, '_>,
    document: Document,
    total: Element<'_, '_>,
    findings: &mut Findings,
) {
    for category in CATEGORIES {
        let lines: Vec<_> = root
            .all(line_name(document))
            .filter(|line| line.text(&["Item", "ClassifiedTaxCategory", "ID"]) == category.code)
            .collect();
        let subtotals: Vec<_> = total
            .all("TaxSubtotal")
            .filter(|subtotal| subtotal.text(&["TaxCategory", "ID"]) == category.code)
            .collect();
        let is_used = !lines.is_empty() || uses_on_document(root, category.code);
        let belongs = match (category.code, is_used) {
            (_, false) => subtotals.is_empty(),
            ("S", true) => !subtotals.is_empty(),
            (_, true) => subtotals.len() == 1,
        };
        findings.expect(belongs, category.class, total);
        for line in &lines {
            findings.expect(has_fitting_rate(category.code, *line), category.rate, *line);
        }
        for subtotal in subtotals {
            class(root, document, category, subtotal, findings);
        }
    }
    let subtotals = || total.all("TaxSubtotal");
    let outside = subtotals().any(|subtotal| subtotal.text(&["TaxCategory", "ID"]) == "O");
    findings.expect(!outside || subtotals().count() == 1, rule::BR_O_11, total);

    let reversed = subtotals().any(|subtotal| subtotal.text(&["TaxCategory", "ID"]) == "AE");
    findings.expect(!reversed || both_are_known(root), rule::BR_AE_02, root);
}

fn class(
    root: Element<'_, '_>,
    document: Document,
    category: &Category,
    subtotal: Element<'_, '_>,
    findings: &mut Findings,
) {
    let rate = subtotal.number(&["TaxCategory", "Percent"]);
    let net = subtotal.number(&["TaxableAmount"]).unwrap_or_default();
    let vat = subtotal.number(&["TaxAmount"]).unwrap_or_default();
    let is_taxed = category.code == "S";

    let of_class = sum_of_class(root, document, category.code, rate.filter(|_| is_taxed));
    findings.expect(net == of_class, category.net, subtotal);

    let exact = net * rate.unwrap_or_default() / Decimal::ONE_HUNDRED;
    let is_right = (vat - to_cents(exact)).abs() < Decimal::ONE;
    findings.expect(is_right, rule::BR_CO_17, subtotal);
    findings.expect(
        if is_taxed { is_right } else { vat.is_zero() },
        category.vat,
        subtotal,
    );

    let has_reason = subtotal.has(&["TaxCategory", "TaxExemptionReason"])
        || subtotal.has(&["TaxCategory", "TaxExemptionReasonCode"]);
    let wants_reason = matches!(category.code, "E" | "AE" | "O");
    findings.expect(has_reason == wants_reason, category.reason, subtotal);
    let code = subtotal.text(&["TaxCategory", "TaxExemptionReasonCode"]);
    findings.expect(
        !code.eq_ignore_ascii_case("VATEX-EU-AE") || category.code == "AE",
        rule::P0107,
        subtotal,
    );
}

/// Lines, less allowances, plus charges of one class; of one rate where the class has rates.
fn sum_of_class(
    root: Element<'_, '_>,
    document: Document,
    code: &str,
    rate: Option<Decimal>,
) -> Decimal {
    let is_of_class = |category: Option<Element<'_, '_>>| {
        category.is_some_and(|category| {
            category.text(&["ID"]) == code
                && (rate.is_none() || category.number(&["Percent"]) == rate)
        })
    };
    let lines: Decimal = root
        .all(line_name(document))
        .filter(|line| is_of_class(line.find(&["Item", "ClassifiedTaxCategory"])))
        .filter_map(|line| line.number(&["LineExtensionAmount"]))
        .sum();
    let others: Decimal = root
        .all("AllowanceCharge")
        .filter(|entry| is_of_class(entry.find(&["TaxCategory"])))
        .map(|entry| {
            let amount = entry.number(&["Amount"]).unwrap_or_default();
            if entry.text(&["ChargeIndicator"]) == "true" {
                amount
            } else {
                -amount
            }
        })
        .sum();
    lines + others
}

fn uses_on_document(root: Element<'_, '_>, code: &str) -> bool {
    root.all("AllowanceCharge")
        .any(|entry| entry.text(&["TaxCategory", "ID"]) == code)
}

fn has_fitting_rate(code: &str, line: Element<'_, '_>) -> bool {
    let rate = line.number(&["Item", "ClassifiedTaxCategory", "Percent"]);
    match code {
        "S" => rate.is_some_and(|rate| rate > Decimal::ZERO),
        "O" => rate.is_none(),
        _ => rate == Some(Decimal::ZERO),
    }
}

fn both_are_known(root: Element<'_, '_>) -> bool {
    let vat_id = ["Party", "PartyTaxScheme", "CompanyID"];
    let legal_id = ["Party", "PartyLegalEntity", "CompanyID"];
    let seller = root
        .find(&["AccountingSupplierParty"])
        .is_some_and(|party| party.has(&vat_id));
    let buyer = root
        .find(&["AccountingCustomerParty"])
        .is_some_and(|party| party.has(&vat_id) || party.has(&legal_id));
    seller && buyer
}

fn line_name(document: Document) -> &'static str {
    match document {
        Document::Invoice => "InvoiceLine",
        Document::CreditNote => "CreditNoteLine",
    }
}

fn to_cents(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}
