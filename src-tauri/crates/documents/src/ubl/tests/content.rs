//! What an e-invoice says.

use domain::billing::BillableLine;
use domain::invoicing::{Buyer, DraftInvoice, Invoice, InvoiceKind};

use super::super::{NotElectronic, file_name, rules, write};
use super::kinds::{
    DAY_CARE, LETTING, company, cooperative, credit, day, draft, draft_with_vat_in_prices,
    every_kind, line, make_final, municipality, with_discount,
};

/// The e-invoice of a draft, as text.
fn sent(draft: DraftInvoice) -> String {
    text_of(&make_final(draft).unwrap())
}

fn text_of(invoice: &Invoice) -> String {
    String::from_utf8(write(invoice).unwrap()).unwrap()
}

/// The texts of every element with this name, in order.
fn all(file: &str, name: &str) -> Vec<String> {
    roxmltree::Document::parse(file)
        .unwrap()
        .descendants()
        .filter(|node| node.tag_name().name() == name)
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn every_kind_of_invoice_breaks_none_of_our_rules() {
    for (name, invoice) in every_kind() {
        let broken = rules::check(&write(&invoice).unwrap()).unwrap();
        assert_eq!(broken, [], "{name}");
    }
}

#[test]
fn the_same_invoice_gives_the_same_bytes() {
    for (name, invoice) in every_kind() {
        assert_eq!(write(&invoice), write(&invoice.clone()), "{name}");
    }
}

#[test]
fn an_invoice_reads_well() {
    let file = sent(DraftInvoice {
        note: "Dank voor de prettige samenwerking.".to_owned(),
        ..draft(vec![
            line("Tuinkamer", "2", "dagdeel", "61.25", "vrijgesteld"),
            with_discount("10", line("Koffie en thee", "1.5", "uur", "32", "9")),
        ])
    });
    insta::assert_snapshot!(file);
}

#[test]
fn a_credit_note_reads_well() {
    let file = sent(credit(vec![line(
        "Grote zaal",
        "-4",
        "uur",
        "27.50",
        "vrijgesteld",
    )]));
    insta::assert_snapshot!(file);
}

#[test]
fn a_private_person_gets_no_e_invoice() {
    let private = Buyer {
        legal_id: None,
        ..company()
    };
    let draft = DraftInvoice {
        buyer: Some(private),
        ..draft(vec![line("Groentepakket", "1", "pakket", "12.50", "9")])
    };
    let invoice = make_final(draft).unwrap();
    assert_eq!(write(&invoice), Err(NotElectronic::PrivateBuyer));
}

#[test]
fn a_seller_without_a_number_cannot_send_one() {
    let mut invoice = make_final(draft(vec![line("Zaal", "1", "uur", "10", "21")])).unwrap();
    invoice.seller.kvk_number = None;
    assert_eq!(write(&invoice), Err(NotElectronic::SellerWithoutNumber));
}

#[test]
fn a_municipality_is_found_by_its_oin_and_a_company_by_its_kvk_number() {
    let lines = || vec![line("Zaal", "1", "uur", "10", "21")];
    let to_municipality = sent(DraftInvoice {
        buyer: Some(municipality()),
        ..draft(lines())
    });
    let oin = r#"<cbc:EndpointID schemeID="0190">00000001999000007000</cbc:EndpointID>"#;
    assert!(to_municipality.contains(oin));
    let kvk = r#"<cbc:EndpointID schemeID="0106">00091022</cbc:EndpointID>"#;
    assert!(sent(draft(lines())).contains(kvk));
}

#[test]
fn two_reasons_for_exemption_share_one_class_and_stand_at_their_own_lines() {
    let day_care = BillableLine {
        vat_reason: DAY_CARE.to_owned(),
        ..line("Dagbesteding", "8", "dagdeel", "47.85", "vrijgesteld")
    };
    let file = sent(draft(vec![
        line("Zaal", "1", "uur", "10", "vrijgesteld"),
        day_care,
    ]));
    let both = format!("{LETTING}; {DAY_CARE}");
    assert_eq!(all(&file, "TaxExemptionReason"), [both]);
    assert_eq!(all(&file, "Note"), [LETTING, DAY_CARE]);
}

#[test]
fn reverse_charge_says_so_and_names_both_vat_numbers() {
    let file = sent(draft(vec![line(
        "Straatwerk",
        "16",
        "uur",
        "38.5",
        "verlegd",
    )]));
    assert_eq!(all(&file, "TaxExemptionReason"), ["Btw verlegd"]);
    assert_eq!(all(&file, "TaxExemptionReasonCode"), ["VATEX-EU-AE"]);
    assert!(file.contains("NL999000986B01") && file.contains("NL000099998B57"));
    assert_eq!(all(&file, "PayableAmount"), ["616.00"]);
}

#[test]
fn two_of_379_euro_with_vat_in_it_cost_626_45_without() {
    let file = sent(draft_with_vat_in_prices(vec![line(
        "Zitbank", "2", "stuk", "379.00", "21",
    )]));
    assert_eq!(all(&file, "TaxableAmount"), ["626.45"]);
    assert_eq!(all(&file, "TaxAmount"), ["131.55", "131.55"]);
    assert_eq!(all(&file, "PayableAmount"), ["758.00"]);
    assert_eq!(all(&file, "PriceAmount"), ["313.225"]);
}

#[test]
fn a_net_price_without_end_is_written_as_the_amount_for_the_whole_quantity() {
    let file = sent(draft_with_vat_in_prices(vec![line(
        "Kaas", "0.7", "kg", "21.18", "9",
    )]));
    assert_eq!(all(&file, "LineExtensionAmount"), ["13.61", "13.61"]);
    assert_eq!(all(&file, "PriceAmount"), ["13.61"]);
    assert_eq!(all(&file, "BaseQuantity"), ["0.7"]);
}

#[test]
fn a_discount_stands_beside_the_agreed_price() {
    let file = sent(draft(vec![with_discount(
        "10",
        line("Zaal", "1.5", "uur", "32", "21"),
    )]));
    assert_eq!(all(&file, "PriceAmount"), ["32.00"]);
    assert_eq!(all(&file, "MultiplierFactorNumeric"), ["10"]);
    assert_eq!(all(&file, "BaseAmount"), ["48.00"]);
    assert_eq!(all(&file, "Amount"), ["4.80"]);
    assert_eq!(all(&file, "LineExtensionAmount"), ["43.20", "43.20"]);
}

#[test]
fn a_discount_on_a_price_with_vat_in_it_is_told_in_words() {
    let file = sent(draft_with_vat_in_prices(vec![with_discount(
        "12.5",
        line("Appels", "7", "kg", "2.35", "9"),
    )]));
    assert_eq!(all(&file, "Note"), ["De prijs is na 12,5 % korting"]);
    assert!(!file.contains("AllowanceCharge"));
}

#[test]
fn a_negative_price_becomes_a_negative_quantity() {
    let file = sent(draft(vec![
        line("Broodjes", "40", "stuk", "3.10", "9"),
        line("Tegoed", "1", "keer", "-12.50", "9"),
    ]));
    assert_eq!(all(&file, "InvoicedQuantity"), ["40", "-1"]);
    assert_eq!(all(&file, "PriceAmount"), ["3.10", "12.50"]);
}

#[test]
fn a_credit_note_gives_back_positive_amounts_and_names_the_invoice() {
    let draft = credit(vec![
        line("Zaal", "-4", "uur", "27.50", "vrijgesteld"),
        line("Annulering", "1", "keer", "25", "21"),
    ]);
    let invoice = make_final(draft).unwrap();
    assert_eq!(invoice.kind, InvoiceKind::CreditNote);
    let file = text_of(&invoice);
    assert_eq!(all(&file, "CreditNoteTypeCode"), ["381"]);
    assert_eq!(all(&file, "CreditedQuantity"), ["4", "-1"]);
    assert_eq!(all(&file, "PayableAmount"), ["79.75"]);
    assert!(file.contains("<cbc:ID>2026-V-0398</cbc:ID>"));
    assert!(!file.contains("PaymentMeans"), "nobody pays us");
}

#[test]
fn payment_goes_to_the_account_without_its_name() {
    let file = sent(draft(vec![line("Zaal", "1", "uur", "10", "21")]));
    assert_eq!(all(&file, "PaymentMeansCode"), ["58"]);
    assert_eq!(all(&file, "PaymentID"), ["2026-V-0413"]);
    assert_eq!(all(&file, "DueDate"), ["2026-11-16"]);
    assert!(file.contains("NL09TEST0107127105"));
    assert!(!file.contains(&format!(">{}<", cooperative().account_holder)));
}

#[test]
fn one_day_of_supply_is_a_date_and_more_are_a_period() {
    let on = |date: &str| BillableLine {
        supply_date: day(date),
        ..line("Zaal", "1", "uur", "10", "21")
    };
    let one = sent(draft(vec![on("2026-10-05"), on("2026-10-05")]));
    assert_eq!(all(&one, "ActualDeliveryDate"), ["2026-10-05"]);
    assert!(!one.contains("InvoicePeriod"));
    let more = sent(draft(vec![on("2026-10-31"), on("2026-10-05")]));
    assert_eq!(
        all(&more, "StartDate"),
        ["2026-10-05", "2026-10-31", "2026-10-05"]
    );
    assert!(!more.contains("ActualDeliveryDate"));
}

#[test]
fn without_a_reference_of_the_buyer_our_customer_number_stands_in() {
    let no_reference = DraftInvoice {
        buyer_reference: String::new(),
        ..draft(vec![line("Zaal", "1", "uur", "10", "21")])
    };
    assert_eq!(all(&sent(no_reference), "BuyerReference"), ["K-0007"]);
}

#[test]
fn a_reference_is_repeated_at_a_line_only_when_it_is_another_one() {
    let with = |reference: &str| BillableLine {
        reference: reference.to_owned(),
        ..line("Zaal", "1", "uur", "10", "21")
    };
    let file = sent(draft(vec![
        with("PO-10-2026-55"),
        with("Werk 26-118"),
        with(""),
    ]));
    assert_eq!(all(&file, "Note"), ["Referentie: Werk 26-118"]);
}

#[test]
fn a_unit_that_has_no_code_stays_readable() {
    let file = sent(draft(vec![
        line("Pompoensoep", "2", "tray", "12", "9"),
        line("Koffie", "2", "uur", "12", "9"),
    ]));
    assert!(file.contains(r#"unitCode="C62">2<"#) && file.contains(r#"unitCode="HUR">2<"#));
    assert_eq!(all(&file, "Description"), ["Pompoensoep (per tray)"]);
}

#[test]
fn a_long_text_is_whole_in_the_description_and_short_in_the_name() {
    let text = format!("Vergadering {}", "met koffie ".repeat(20));
    let file = sent(draft(vec![line(&text, "1", "uur", "10", "21")]));
    assert_eq!(all(&file, "Description"), [text.trim()]);
    let names = all(&file, "Name");
    let name = names.last().unwrap();
    assert!(
        name.ends_with("met…") || name.ends_with("koffie…"),
        "{name}"
    );
    assert!(name.chars().count() <= 100);
}

#[test]
fn signs_that_xml_cannot_hold_are_left_out_and_all_others_arrive() {
    let name = "Bloemen & \"Zoon\" <'Ooit'> محمد 🎃\u{0}\u{1b}\r\n\u{FFFF} B.V.";
    let file = sent(DraftInvoice {
        buyer: Some(Buyer {
            name: name.to_owned(),
            ..company()
        }),
        ..draft(vec![line("Zaal", "1", "uur", "10", "21")])
    });
    assert_eq!(
        all(&file, "RegistrationName")[1],
        "Bloemen & \"Zoon\" <'Ooit'> محمد 🎃 B.V."
    );
}

#[test]
fn the_file_is_named_after_the_number() {
    let mut invoice = make_final(draft(vec![line("Zaal", "1", "uur", "10", "21")])).unwrap();
    assert_eq!(file_name(&invoice), "2026-V-0413.xml");
    invoice.number = "../2026/V:7".to_owned();
    assert_eq!(file_name(&invoice), "-2026-V-7.xml");
}
