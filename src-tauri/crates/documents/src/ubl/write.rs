//! The document as a whole: head, totals, VAT, payment.

use chrono::NaiveDate;

use domain::invoicing::{Invoice, InvoiceKind, VatBreakdown};
use domain::organisation::{Iban, LegalId};
use domain::vat::{VatCategory, VatClass};

use super::NotElectronic;
use super::line::{self, LineFigures};
use super::party;
use super::xml::{Xml, clean};

/// What Peppol BIS Billing 3.0 calls itself.
const CUSTOMIZATION: &str =
    "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
/// The billing process of Peppol.
const PROFILE: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
/// UNCL 4461: SEPA credit transfer.
const SEPA_CREDIT_TRANSFER: &str = "58";

const COMMON_AGGREGATES: &str =
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const COMMON_BASICS: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

/// A UBL credit note is a document of its own, with names of its own.
struct Names {
    root: &'static str,
    namespace: &'static str,
    type_element: &'static str,
    type_code: &'static str,
    line: line::Names,
}

const INVOICE: Names = Names {
    root: "Invoice",
    namespace: "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    type_element: "cbc:InvoiceTypeCode",
    type_code: "380",
    line: line::Names {
        line: "cac:InvoiceLine",
        quantity: "cbc:InvoicedQuantity",
    },
};

const CREDIT_NOTE: Names = Names {
    root: "CreditNote",
    namespace: "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    type_element: "cbc:CreditNoteTypeCode",
    type_code: "381",
    line: line::Names {
        line: "cac:CreditNoteLine",
        quantity: "cbc:CreditedQuantity",
    },
};

/// The e-invoice of a final invoice: UTF-8 XML, the same bytes for the same invoice.
///
/// A credit note says what is given back as positive amounts, as on paper.
///
/// # Errors
/// [`NotElectronic`] when buyer or seller cannot be found on Peppol.
pub fn write(invoice: &Invoice) -> Result<Vec<u8>, NotElectronic> {
    let seller = LegalId::of(
        invoice.seller.oin.clone(),
        invoice.seller.kvk_number.clone(),
    )
    .ok_or(NotElectronic::SellerWithoutNumber)?;
    let buyer = invoice
        .buyer
        .legal_id
        .clone()
        .ok_or(NotElectronic::PrivateBuyer)?;

    let shown = invoice.on_paper();
    let names = match shown.kind {
        InvoiceKind::Invoice => INVOICE,
        InvoiceKind::CreditNote => CREDIT_NOTE,
    };
    let namespaces = [
        ("xmlns", names.namespace),
        ("xmlns:cac", COMMON_AGGREGATES),
        ("xmlns:cbc", COMMON_BASICS),
    ];
    Ok(Xml::document(names.root, &namespaces, |xml| {
        head(xml, &shown, &names);
        party::seller(xml, &shown.seller, &seller);
        party::buyer(xml, &shown.buyer, &buyer);
        if let Some(day) = single_supply_date(&shown) {
            xml.group("cac:Delivery", |xml| {
                xml.text("cbc:ActualDeliveryDate", &day.to_string());
            });
        }
        payment(xml, &shown);
        vat(xml, &shown);
        totals(xml, &shown);
        lines(xml, &shown, &names.line);
    }))
}

fn head(xml: &mut Xml, invoice: &Invoice, names: &Names) {
    xml.text("cbc:CustomizationID", CUSTOMIZATION);
    xml.text("cbc:ProfileID", PROFILE);
    xml.text("cbc:ID", &invoice.number);
    xml.text("cbc:IssueDate", &invoice.issue_date.to_string());
    if invoice.kind == InvoiceKind::Invoice {
        xml.text("cbc:DueDate", &invoice.due_date.to_string());
    }
    xml.text(names.type_element, names.type_code);
    xml.text("cbc:Note", &invoice.note);
    xml.text("cbc:DocumentCurrencyCode", "EUR");
    xml.text("cbc:BuyerReference", reference(invoice));
    if let Some((first, last)) = supply_period(invoice) {
        xml.group("cac:InvoicePeriod", |xml| {
            xml.text("cbc:StartDate", &first.to_string());
            xml.text("cbc:EndDate", &last.to_string());
        });
    }
    if !clean(&invoice.preceding_invoice).is_empty() {
        xml.group("cac:BillingReference", |xml| {
            xml.group("cac:InvoiceDocumentReference", |xml| {
                xml.text("cbc:ID", &invoice.preceding_invoice);
            });
        });
    }
}

/// A reference of spaces alone is none, and there must be one (PEPPOL-EN16931-R003).
fn reference(invoice: &Invoice) -> &str {
    let reference = invoice.reference_for_buyer();
    if clean(reference).is_empty() {
        &invoice.number
    } else {
        reference
    }
}

fn single_supply_date(invoice: &Invoice) -> Option<NaiveDate> {
    let (first, last) = invoice.supply_period()?;
    (first == last).then_some(first)
}

fn supply_period(invoice: &Invoice) -> Option<(NaiveDate, NaiveDate)> {
    invoice
        .supply_period()
        .filter(|(first, last)| first != last)
}

/// How an invoice is paid. A credit note is paid back, and we do not know to which account.
fn payment(xml: &mut Xml, invoice: &Invoice) {
    match (invoice.kind, &invoice.seller.iban) {
        (InvoiceKind::Invoice, Some(iban)) => transfer_to(xml, iban, &invoice.number),
        (InvoiceKind::Invoice, None) => {}
        (InvoiceKind::CreditNote, _) => xml.group("cac:PaymentTerms", |xml| {
            xml.text(
                "cbc:Note",
                "Wij betalen dit bedrag terug of verrekenen het.",
            );
        }),
    }
}

/// Without the name of the account: BR-NL-30 advises against it, the bank checks it anyway.
fn transfer_to(xml: &mut Xml, iban: &Iban, payment_id: &str) {
    xml.group("cac:PaymentMeans", |xml| {
        xml.text("cbc:PaymentMeansCode", SEPA_CREDIT_TRANSFER);
        xml.text("cbc:PaymentID", payment_id);
        xml.group("cac:PayeeFinancialAccount", |xml| {
            xml.text("cbc:ID", iban.as_str());
        });
    });
}

fn vat(xml: &mut Xml, invoice: &Invoice) {
    xml.group("cac:TaxTotal", |xml| {
        xml.amount("cbc:TaxAmount", invoice.totals.vat);
        for row in &invoice.totals.breakdown {
            vat_of_class(xml, invoice, row);
        }
    });
}

fn vat_of_class(xml: &mut Xml, invoice: &Invoice, row: &VatBreakdown) {
    xml.group("cac:TaxSubtotal", |xml| {
        xml.amount("cbc:TaxableAmount", row.net);
        xml.amount("cbc:TaxAmount", row.vat);
        xml.group("cac:TaxCategory", |xml| {
            category(xml, row.class);
            match row.class.category() {
                VatCategory::Standard | VatCategory::Zero => {}
                VatCategory::Exempt => {
                    xml.text("cbc:TaxExemptionReason", &exemption(invoice));
                }
                VatCategory::ReverseCharge => {
                    xml.text("cbc:TaxExemptionReasonCode", "VATEX-EU-AE");
                    xml.text("cbc:TaxExemptionReason", "Btw verlegd");
                }
            }
            tax_scheme(xml);
        });
    });
}

/// All reasons in one text: the standard allows one subtotal for everything that is exempt.
fn exemption(invoice: &Invoice) -> String {
    let reasons = invoice.vat_reasons();
    if reasons.is_empty() {
        "Vrijgesteld van btw".to_owned()
    } else {
        reasons.join("; ")
    }
}

/// Code and percentage of a VAT class, as they stand in both kinds of tax category.
pub fn category(xml: &mut Xml, class: VatClass) {
    xml.text("cbc:ID", class.category().code());
    xml.text("cbc:Percent", &class.rate().decimal().to_string());
}

/// The tax that a tax category speaks of.
pub fn tax_scheme(xml: &mut Xml) {
    xml.group("cac:TaxScheme", |xml| xml.text("cbc:ID", "VAT"));
}

fn totals(xml: &mut Xml, invoice: &Invoice) {
    let totals = &invoice.totals;
    xml.group("cac:LegalMonetaryTotal", |xml| {
        xml.amount("cbc:LineExtensionAmount", totals.net);
        xml.amount("cbc:TaxExclusiveAmount", totals.net);
        xml.amount("cbc:TaxInclusiveAmount", totals.payable);
        xml.amount("cbc:PayableAmount", totals.payable);
    });
}

fn lines(xml: &mut Xml, invoice: &Invoice, names: &line::Names) {
    let several_dates = supply_period(invoice).is_some();
    let several_reasons = invoice.vat_reasons().len() > 1;
    for (invoice_line, number) in invoice.lines.iter().zip(1..) {
        let mut remarks = Vec::new();
        if several_reasons && invoice_line.vat_class.needs_reason() {
            remarks.push(invoice_line.vat_reason.clone());
        }
        if is_own_reference(&invoice_line.reference, invoice) {
            remarks.push(format!("Referentie: {}", invoice_line.reference));
        }
        line::write(
            xml,
            names,
            &line::Line {
                number,
                line: invoice_line,
                figures: LineFigures::of(invoice_line, invoice.price_basis),
                supply_date: several_dates.then_some(invoice_line.supply_date),
                remarks,
            },
        );
    }
}

/// Whether a line's reference says something that the head of the document does not say already.
fn is_own_reference(reference: &str, invoice: &Invoice) -> bool {
    let said = [&invoice.buyer_reference, &invoice.preceding_invoice];
    let credited = domain::billing::earlier_invoice(reference);
    !reference.is_empty()
        && !said.iter().any(|text| text.as_str() == reference)
        && credited.is_none_or(|number| number != invoice.preceding_invoice)
}
