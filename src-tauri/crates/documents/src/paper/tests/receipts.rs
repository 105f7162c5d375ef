//! Receipts: everything the law and the customer ask, however long the names and the list.

use domain::id::{ProductId, ReceiptId, TillSessionId};
use domain::money::{Money, Quantity, UnitPrice};
use domain::produce::Product;
use domain::till::{PaymentMeans, Receipt, ReceiptLine, ReceiptNumber};
use domain::vat::VatClass;
use insta::assert_snapshot;
use uuid::Uuid;

use super::super::{ReceiptFormat, Words, receipt};
use super::judges::words_of;
use super::samples::seller;
use super::{Language, Stationery, Typesetter, logos};
use crate::pdf::Sheets;

fn line(text: &str, quantity: &str, unit: &str, price: &str, class: &str) -> ReceiptLine {
    let product = Product {
        id: ProductId(Uuid::from_u128(1)),
        name: text.to_owned(),
        unit: unit.to_owned(),
        is_weighed: unit == "kg",
        price: UnitPrice::new(price.parse().unwrap()).unwrap(),
        vat_class: VatClass::from_key(class).unwrap(),
        enterprise: "boerderij".to_owned(),
        picture: String::new(),
        is_active: true,
    };
    ReceiptLine::of(&product, Quantity::new(quantity.parse().unwrap()).unwrap()).unwrap()
}

pub fn of_lines(lines: Vec<ReceiptLine>) -> Receipt {
    Receipt {
        id: ReceiptId(Uuid::from_u128(2)),
        number: ReceiptNumber {
            year: 2026,
            sequence: 42,
        },
        session: TillSessionId(Uuid::from_u128(3)),
        place: "Markt op het Kruidenplein".to_owned(),
        at: "2026-11-21T09:12:00Z".parse().unwrap(),
        local: "2026-11-21T10:12:00".parse().unwrap(),
        payment_means: PaymentMeans::Card,
        seller: seller(),
        lines,
        received: None,
        reverses: None,
        reason: String::new(),
    }
}

pub fn in_cash() -> Receipt {
    Receipt {
        payment_means: PaymentMeans::Cash,
        received: Some(Money::from_cents(2000)),
        ..of_lines(vec![
            line("Tomaten, gemengd", "1.250", "kg", "3.95", "9"),
            line("Pompoen", "1", "stuk", "3.95", "9"),
            line("Linnen tas", "1", "stuk", "6.95", "21"),
        ])
    }
}

pub fn counter() -> Receipt {
    let sold = in_cash();
    Receipt {
        number: ReceiptNumber {
            year: 2026,
            sequence: 43,
        },
        lines: sold.lines.iter().map(ReceiptLine::reversed).collect(),
        received: None,
        reverses: Some(sold.number),
        reason: "Verkeerd aangeslagen".to_owned(),
        ..sold
    }
}

pub fn of_sixty_lines() -> Receipt {
    of_lines(
        (1..=60)
            .map(|at| {
                line(
                    &format!("Bosje kruiden nummer {at}"),
                    "2",
                    "bos",
                    "1.75",
                    "9",
                )
            })
            .collect(),
    )
}

/// The longest names, the largest amounts, and every script.
pub fn edges() -> Receipt {
    let long: String = "Biologische struiktomaten van de kas aan het Kruidenplein "
        .repeat(5)
        .chars()
        .take(200)
        .collect();
    let mut receipt = of_lines(vec![
        line(&long, "0.005", "kg", "3.95", "9"),
        line(&"Onafbreekbaar".repeat(15), "12", "stuk", "1.5050", "21"),
        line("Kaas", "1000000", "stuk", "70000000", "9"),
    ]);
    receipt.seller.name = long;
    receipt
}

fn sheets(receipt: &Receipt, format: ReceiptFormat) -> Sheets<'static> {
    let faces = Typesetter::new().faces;
    let words = Words::of(Language::Dutch);
    receipt::lay_out(faces, receipt, format, &Stationery::default(), words).unwrap()
}

#[test]
fn a_receipt_on_a_roll_says_all_that_the_law_asks() {
    assert_snapshot!(sheets(&in_cash(), ReceiptFormat::Roll).describe());
}

#[test]
fn the_same_receipt_on_a4_says_the_same() {
    assert_snapshot!(sheets(&in_cash(), ReceiptFormat::A4).describe());
}

#[test]
fn a_counter_receipt_names_what_it_takes_back() {
    assert_snapshot!(sheets(&counter(), ReceiptFormat::Roll).describe());
}

#[test]
fn everything_stands_within_what_a_printer_reaches() {
    for (receipt, format, left, right) in [
        (edges(), ReceiptFormat::Roll, 11.3, 215.5),
        (of_sixty_lines(), ReceiptFormat::Roll, 11.3, 215.5),
        (edges(), ReceiptFormat::A4, 60.0, 545.0),
        (of_sixty_lines(), ReceiptFormat::A4, 60.0, 545.0),
    ] {
        let sheets = sheets(&receipt, format);
        let (from, to) = sheets.widest_text();
        assert!(from >= left && to <= right, "{format:?}: {from} to {to}");
        assert!(sheets.lowest_baseline() < sheets.height - 8.0);
    }
}

#[test]
fn a_roll_is_one_page_as_long_as_its_list() {
    let (short, long) = (
        sheets(&in_cash(), ReceiptFormat::Roll),
        sheets(&of_sixty_lines(), ReceiptFormat::Roll),
    );
    assert_eq!((short.page_count(), long.page_count()), (1, 1));
    assert!(short.height < 450.0, "{}", short.height);
    assert!(
        long.height > 1500.0 && long.height < 2500.0,
        "{}",
        long.height
    );
    let a4 = sheets(&of_sixty_lines(), ReceiptFormat::A4);
    assert!(a4.page_count() > 1);
}

#[test]
fn the_words_of_a_receipt_are_found_in_its_text() {
    let print = |receipt: &Receipt, language| {
        let plain = Stationery::default();
        let pdf = Typesetter::new()
            .receipt(receipt, ReceiptFormat::Roll, &plain, language)
            .unwrap();
        words_of(&pdf.bytes)
    };
    let text = print(&in_cash(), Language::Dutch);
    for words in [
        "Coöperatie De Voorbeeldwijk U.A.",
        "Kruidentuin 1",
        "KvK 00091630",
        "Btw-id NL999000986B01",
        "Kassabon B-2026-00042",
        "21 november 2026, 10:12 uur",
        "1,250 kg × € 3,95",
        "€ 15,84",
        "€ 0,73",
        "€ 1,21",
        "€ 20,00",
        "€ 4,16",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
    let text = print(&counter(), Language::Dutch);
    assert!(
        text.contains("draait kassabon B-2026-00042 terug"),
        "{text}"
    );
    assert!(
        text.contains("€ -15,84") && text.contains("Contant terugbetaald"),
        "{text}"
    );
    let english = print(&in_cash(), Language::English);
    for dutch in [
        "Kassabon",
        "Btw",
        "btw",
        "uur",
        "Totaal",
        "november 2026, 10:12 uur",
    ] {
        assert!(
            !english.replace("Btw-id", "").contains(dutch),
            "{dutch} in\n{english}"
        );
    }
}

/// Names for the judges.
pub fn every_receipt() -> Vec<(String, super::Pdf)> {
    let typesetter = Typesetter::new();
    let logo = Stationery {
        logo: Some(logos::line_art()),
    };
    let receipts = [
        ("cash", in_cash()),
        ("counter", counter()),
        ("sixty-lines", of_sixty_lines()),
        ("edges", edges()),
    ];
    let mut papers = Vec::new();
    for (name, receipt) in receipts {
        for (paper, format) in [("roll", ReceiptFormat::Roll), ("a4", ReceiptFormat::A4)] {
            let pdf = typesetter.receipt(&receipt, format, &logo, Language::Dutch);
            papers.push((format!("receipt-{paper}-{name}"), pdf.unwrap()));
        }
    }
    papers
}
