//! What stands in the head of the document, and what holds everywhere in it.

use chrono::NaiveDate;

use super::catalogue as rule;
use super::node::Element;
use super::{Document, Findings};

const SPECIFICATION: &str =
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

/// UNCL 1001 as far as Peppol takes it for the ordinary billing process.
const INVOICE_TYPES: &[&str] = &[
    "71", "80", "82", "84", "102", "218", "219", "326", "331", "380", "382", "383", "384", "386",
    "388", "393", "395", "553", "575", "623", "780", "817", "870", "875", "876", "877",
];
const CREDIT_NOTE_TYPES: &[&str] = &["381", "396", "81", "83", "532"];

/// Checks head and whole.
pub fn check(root: Element<'_, '_>, document: Document, findings: &mut Findings) {
    let profile = root.text(&["ProfileID"]);
    findings.expect(!profile.is_empty(), rule::R001, root);
    findings.expect(is_billing_process(profile), rule::R007, root);
    let customization = root.text(&["CustomizationID"]);
    let is_peppol = customization.starts_with(SPECIFICATION) && !customization.contains("::");
    findings.expect(is_peppol, rule::R004, root);
    findings.expect(root.all("Note").count() <= 1, rule::R002, root);
    let has_reference = root.has(&["BuyerReference"]) || root.has(&["OrderReference", "ID"]);
    findings.expect(has_reference, rule::R003, root);

    let (type_name, types, rule) = match document {
        Document::Invoice => ("InvoiceTypeCode", INVOICE_TYPES, rule::P0100),
        Document::CreditNote => ("CreditNoteTypeCode", CREDIT_NOTE_TYPES, rule::P0101),
    };
    findings.expect(types.contains(&root.text(&[type_name])), rule, root);

    let currency = root.text(&["DocumentCurrencyCode"]);
    let vat_currency = root.text(&["TaxCurrencyCode"]);
    findings.expect(
        vat_currency.is_empty() || vat_currency != currency,
        rule::R005,
        root,
    );
    for element in root.descendants() {
        findings.expect(!element.is_empty(), rule::R008, element);
        if is_date(element.name()) {
            findings.expect(is_iso_date(element.value()), rule::F001, element);
        }
        if is_amount(element) {
            let in_currency = element.attribute("currencyID") == currency;
            findings.expect(in_currency, rule::R051, element);
        }
    }
}

fn is_billing_process(profile: &str) -> bool {
    profile
        .strip_prefix("urn:fdc:peppol.eu:2017:poacc:billing:")
        .and_then(|rest| rest.strip_suffix(":1.0"))
        .is_some_and(|number| number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()))
}

fn is_date(name: &str) -> bool {
    matches!(
        name,
        "IssueDate" | "DueDate" | "TaxPointDate" | "StartDate" | "EndDate" | "ActualDeliveryDate"
    )
}

fn is_iso_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<NaiveDate>().is_ok()
}

/// Every amount but the VAT total in the currency of the tax office.
fn is_amount(element: Element<'_, '_>) -> bool {
    match element.name() {
        "TaxAmount" => element.parent().is_some_and(|total| {
            total.name() != "TaxTotal" || total.find(&["TaxSubtotal"]).is_some()
        }),
        "Amount"
        | "BaseAmount"
        | "PriceAmount"
        | "TaxableAmount"
        | "LineExtensionAmount"
        | "TaxExclusiveAmount"
        | "TaxInclusiveAmount"
        | "AllowanceTotalAmount"
        | "ChargeTotalAmount"
        | "PrepaidAmount"
        | "PayableRoundingAmount"
        | "PayableAmount" => true,
        _ => false,
    }
}
