//! Seller, buyer, payment, and the numbers they are known by.

use rust_decimal::Decimal;

use super::catalogue as rule;
use super::node::Element;
use super::{Document, Findings, Rule};

/// How a Dutch seller may be paid (UNCL 4461).
const DUTCH_PAYMENT_CODES: &[&str] = &["30", "48", "49", "57", "58", "59"];

/// ISO 3166 alpha-2, with the two codes that Peppol adds: Kosovo and Northern Ireland.
const COUNTRIES: &str = include_str!("../../../data/countries.txt");

/// Checks the parties.
pub fn check(root: Element<'_, '_>, document: Document, findings: &mut Findings) {
    let seller = root.find(&["AccountingSupplierParty", "Party"]);
    let buyer = root.find(&["AccountingCustomerParty", "Party"]);
    for (party, rule) in [(seller, rule::R020), (buyer, rule::R010)] {
        let has_address = party.is_some_and(|party| party.has(&["EndpointID"]));
        findings.expect(has_address, rule, party.unwrap_or(root));
    }
    for element in root.descendants() {
        identifier(element, findings);
        if element.name() == "IdentificationCode" {
            findings.expect(is_country(element.value()), rule::BR_CL_14, element);
        }
    }
    for means in root.all("PaymentMeans") {
        let code = means.text(&["PaymentMeansCode"]);
        let has_account = means.has(&["PayeeFinancialAccount", "ID"]);
        let is_transfer = matches!(code, "30" | "58");
        findings.expect(!is_transfer || has_account, rule::BR_61, means);
        let has_mandate = means.has(&["PaymentMandate", "ID"]);
        let is_debit = matches!(code, "49" | "59");
        findings.expect(!is_debit || has_mandate, rule::R061, means);
    }
    if let Some(seller) = seller.filter(|party| is_dutch(*party)) {
        dutch(root, document, seller, buyer, findings);
    }
}

/// What holds for a Dutch seller.
fn dutch(
    root: Element<'_, '_>,
    document: Document,
    seller: Element<'_, '_>,
    buyer: Option<Element<'_, '_>>,
    findings: &mut Findings,
) {
    let has_reference = root.has(&["BuyerReference"]) || root.has(&["OrderReference", "ID"]);
    findings.expect(has_reference, rule::BR_NL_2, root);
    let credits = root.has(&["BillingReference", "InvoiceDocumentReference", "ID"]);
    findings.expect(
        document == Document::Invoice || credits,
        rule::NL_R_001,
        root,
    );

    findings.expect(has_address(seller), rule::NL_R_002, seller);
    let legal_id = seller.find(&["PartyLegalEntity", "CompanyID"]);
    findings.expect(
        legal_id.is_some_and(is_dutch_legal_id),
        rule::BR_NL_1,
        seller,
    );
    if let Some(id) = legal_id {
        findings.expect(is_dutch_legal_id(id), rule::NL_R_003, seller);
    }

    if let Some(buyer) = buyer.filter(|party| is_dutch(*party)) {
        findings.expect(has_address(buyer), rule::NL_R_004, buyer);
        // Officially a missing number passes; but then the buyer is a private person.
        let legal_id = buyer.find(&["PartyLegalEntity", "CompanyID"]);
        findings.expect(
            legal_id.is_some_and(is_dutch_legal_id),
            rule::NL_R_005,
            buyer,
        );
    }
    if let Some(representative) = root
        .find(&["TaxRepresentativeParty"])
        .filter(|party| is_dutch(*party))
    {
        findings.expect(has_address(representative), rule::NL_R_006, representative);
    }
    dutch_payment(root, document, findings);

    let names_order_line = root
        .descendants()
        .any(|element| element.name() == "OrderLineReference" && element.has(&["LineID"]));
    let names_order = root.has(&["OrderReference", "ID"]);
    findings.expect(!names_order_line || names_order, rule::NL_R_009, root);
}

fn dutch_payment(root: Element<'_, '_>, document: Document, findings: &mut Findings) {
    let payable = root
        .number(&["LegalMonetaryTotal", "PayableAmount"])
        .unwrap_or_default();
    let buyer_pays = match document {
        Document::Invoice => payable > Decimal::ZERO,
        Document::CreditNote => payable < Decimal::ZERO,
    };
    let says_how = root.find(&["PaymentMeans"]).is_some();
    findings.expect(!buyer_pays || says_how, rule::NL_R_007, root);
    for means in root.all("PaymentMeans") {
        let code = means.text(&["PaymentMeansCode"]);
        findings.expect(DUTCH_PAYMENT_CODES.contains(&code), rule::NL_R_008, means);
        let names_account = means.has(&["PayeeFinancialAccount", "Name"]);
        findings.expect(!names_account, rule::BR_NL_30, means);
    }
}

fn is_dutch(party: Element<'_, '_>) -> bool {
    party
        .text(&["PostalAddress", "Country", "IdentificationCode"])
        .eq_ignore_ascii_case("NL")
}

fn has_address(party: Element<'_, '_>) -> bool {
    ["StreetName", "CityName", "PostalZone"]
        .iter()
        .all(|part| party.has(&["PostalAddress", part]))
}

fn is_dutch_legal_id(id: Element<'_, '_>) -> bool {
    matches!(id.attribute("schemeID"), "0106" | "0190") && !id.value().is_empty()
}

/// The form of every number that says of which register it is.
fn identifier(element: Element<'_, '_>, findings: &mut Findings) {
    let parent = element.parent().map(Element::name).unwrap_or_default();
    let is_identifier = match element.name() {
        "EndpointID" | "CompanyID" => true,
        "ID" => parent == "PartyIdentification",
        _ => false,
    };
    if !is_identifier {
        return;
    }
    let id = element.value();
    if element.name() == "CompanyID" && is_of_vat(element) {
        findings.expect(begins_with_country(id), rule::BR_CO_09, element);
    }
    if let Some((has_form, rule)) = form_of(element.attribute("schemeID"), id) {
        findings.expect(has_form, rule, element);
    }
    if element.name() == "CompanyID" && parent == "PartyTaxScheme" && id.starts_with("NL") {
        findings.expect(is_dutch_vat_id(id), rule::VAT_FORM, element);
    }
}

fn is_of_vat(company_id: Element<'_, '_>) -> bool {
    company_id.parent().is_some_and(|scheme| {
        scheme.name() == "PartyTaxScheme" && scheme.text(&["TaxScheme", "ID"]) == "VAT"
    })
}

/// Greece writes its VAT numbers with EL.
fn begins_with_country(vat_id: &str) -> bool {
    vat_id
        .get(..2)
        .is_some_and(|country| country == "EL" || is_country(country))
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.lines().any(|country| country == code)
}

/// Whether a number has the form of its register, and the rule that says so.
fn form_of(scheme: &str, id: &str) -> Option<(bool, Rule)> {
    Some(match scheme {
        "0088" => (is_gln(id), rule::GLN_FORM),
        "0106" => (is_digits(id, 8), rule::KVK_FORM),
        "0190" => (is_digits(id, 20), rule::OIN_FORM),
        "0217" => (is_digits(id, 12), rule::BRANCH_FORM),
        "9944" => (is_dutch_vat_id(id), rule::VAT_ADDRESS_FORM),
        _ => return None,
    })
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_dutch_vat_id(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("NL").filter(|rest| rest.is_ascii()) else {
        return false;
    };
    rest.len() == 12 && is_digits(&rest[..9], 9) && &rest[9..10] == "B" && is_digits(&rest[10..], 2)
}

/// Thirteen digits; counted from the right, every second one weighs three, and all together they
/// come out at a ten.
fn is_gln(text: &str) -> bool {
    let weighted = |(digit, weight): (u8, u32)| u32::from(digit - b'0') * weight;
    is_digits(text, 13)
        && text
            .bytes()
            .rev()
            .zip([1, 3].into_iter().cycle())
            .map(weighted)
            .sum::<u32>()
            .is_multiple_of(10)
}
