//! Invoices of every kind, made the way the office makes them: a draft that becomes final.

use chrono::NaiveDate;
use uuid::Uuid;

use domain::billing::BillableLine;
use domain::id::{BillableLineId, DraftId, EntryId, InvoiceId, PartyId};
use domain::invoicing::{Buyer, CannotFinalise, DraftInvoice, Invoice, Terms, finalise};
use domain::money::{Percentage, Quantity, UnitPrice};
use domain::organisation::{Address, Iban, KvkNumber, LegalId, Oin, Organisation, Series, VatId};
use domain::people::PriceBasis;
use domain::vat::{DatedRate, VatClass, VatRates};

pub const LETTING: &str = "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968";
pub const DAY_CARE: &str =
    "Dagbesteding op schriftelijke overeenkomst, art. 11 lid 1 g Wet OB 1968";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn percent(text: &str) -> Percentage {
    Percentage::new(text.parse().unwrap()).unwrap()
}

fn address(street: &str, number: &str, postcode: &str) -> Address {
    Address {
        street: street.to_owned(),
        house_number: number.to_owned(),
        postcode: postcode.to_owned(),
        city: "Voorbeelddam".to_owned(),
        ..Address::default()
    }
}

pub fn cooperative() -> Organisation {
    Organisation {
        name: "Buurtcoöperatie Voorbeeldwijk U.A.".to_owned(),
        kvk_number: KvkNumber::parse("00091014"),
        vat_id: VatId::parse("NL999000986B01"),
        iban: Iban::parse("NL09TEST0107127105"),
        account_holder: "Buurtcoöperatie Voorbeeldwijk".to_owned(),
        address: address("Kasplein", "1", "1241 CA"),
        email: "kantoor@voorbeeldwijk.example".to_owned(),
        phone: "035 555 01 00".to_owned(),
        payment_days: 30,
        series: Series {
            prefix: "2026-V-".to_owned(),
            first_number: 413,
            digits: 4,
        },
        ..Organisation::default()
    }
}

pub fn company() -> Buyer {
    Buyer {
        party: PartyId(Uuid::nil()),
        customer_number: "K-0007".to_owned(),
        name: "Eetcafé 't Hoekje van Ooit B.V.".to_owned(),
        attention: "Administratie".to_owned(),
        address: address("Dorpsstraat", "12", "1241 CB"),
        email: "facturen@hoekje.example".to_owned(),
        legal_id: KvkNumber::parse("00091022").map(LegalId::Kvk),
        vat_id: VatId::parse("NL000099998B57"),
        payment_days: 14,
    }
}

pub fn municipality() -> Buyer {
    Buyer {
        customer_number: "K-0001".to_owned(),
        name: "Gemeente Voorbeelddam".to_owned(),
        attention: String::new(),
        email: String::new(),
        address: address("Postbus", "100", "1240 AA"),
        legal_id: Oin::parse("00000001999000007000").map(LegalId::Oin),
        vat_id: None,
        payment_days: 30,
        ..company()
    }
}

/// A line; the classes by their keys: `21`, `9`, `0`, `vrijgesteld`, `verlegd`.
pub fn line(text: &str, quantity: &str, unit: &str, price: &str, class: &str) -> BillableLine {
    let vat_class = VatClass::from_key(class).unwrap();
    BillableLine {
        id: BillableLineId(Uuid::nil()),
        party: PartyId(Uuid::nil()),
        enterprise: "verhuur".to_owned(),
        supply_date: day("2026-10-12"),
        text: text.to_owned(),
        quantity: Quantity::new(quantity.parse().unwrap()).unwrap(),
        unit: unit.to_owned(),
        unit_price: UnitPrice::new(price.parse().unwrap()).unwrap(),
        price_basis: PriceBasis::ExcludingVat,
        vat_class,
        vat_reason: if vat_class.needs_reason() {
            LETTING.to_owned()
        } else {
            String::new()
        },
        discount: Percentage::ZERO,
        reference: String::new(),
    }
}

pub fn with_discount(discount: &str, line: BillableLine) -> BillableLine {
    BillableLine {
        discount: percent(discount),
        ..line
    }
}

pub fn draft(lines: Vec<BillableLine>) -> DraftInvoice {
    DraftInvoice {
        id: DraftId(Uuid::nil()),
        buyer: Some(company()),
        price_basis: PriceBasis::ExcludingVat,
        buyer_reference: "PO-10-2026-55".to_owned(),
        preceding_invoice: String::new(),
        note: String::new(),
        lines,
    }
}

pub fn draft_with_vat_in_prices(lines: Vec<BillableLine>) -> DraftInvoice {
    DraftInvoice {
        price_basis: PriceBasis::IncludingVat,
        ..draft(lines)
    }
}

pub fn credit(lines: Vec<BillableLine>) -> DraftInvoice {
    DraftInvoice {
        preceding_invoice: "2026-V-0398".to_owned(),
        buyer_reference: String::new(),
        ..draft(lines)
    }
}

pub fn make_final(draft: DraftInvoice) -> Result<Invoice, CannotFinalise> {
    make_final_for(&cooperative(), draft)
}

pub fn make_final_for(
    seller: &Organisation,
    draft: DraftInvoice,
) -> Result<Invoice, CannotFinalise> {
    let always = |rate| DatedRate {
        rate: Percentage::whole(rate),
        valid_from: None,
        valid_to: None,
    };
    let terms = Terms {
        invoice: InvoiceId(Uuid::nil()),
        entry: EntryId(Uuid::nil()),
        sequence: 413,
        issue_date: day("2026-11-02"),
        seller,
        rates: &VatRates::new(vec![always(21), always(9)]),
        books_closed_until: None,
    };
    finalise(draft, &terms).map(|(invoice, _)| invoice)
}

/// Every kind of invoice there is, with a name for it.
pub fn every_kind() -> Vec<(&'static str, Invoice)> {
    [
        taxed(),
        untaxed(),
        discounted(),
        vat_in_prices(),
        credits(),
        odd(),
    ]
    .into_iter()
    .flatten()
    .map(|(name, draft)| (name, make_final(draft).unwrap()))
    .chain([("small-business-scheme", small_business())])
    .collect()
}

type Named = Vec<(&'static str, DraftInvoice)>;

fn taxed() -> Named {
    let nine = draft(vec![line("Lunchpakket", "25", "stuk", "7.5041", "9")]);
    let twenty_one = draft(vec![line("Fietsreparatie", "1.5", "uur", "42", "21")]);
    let all = vec![
        line("Tuinkamer", "2.25", "dagdeel", "61.25", "vrijgesteld"),
        line("Pompoen", "3.45", "kg", "1.90", "9"),
        line("Geluidsset", "1", "stuk", "42.35", "21"),
        line("Zonnepaneel op woning", "1", "paneel", "310", "0"),
    ];
    vec![
        ("nine-percent", nine),
        ("twenty-one-percent", twenty_one),
        ("four-classes-at-once", draft(all)),
    ]
}

fn untaxed() -> Named {
    let day_care = BillableLine {
        vat_reason: DAY_CARE.to_owned(),
        supply_date: day("2026-10-28"),
        ..line("Dagbesteding", "8", "dagdeel", "47.85", "vrijgesteld")
    };
    let two_reasons = DraftInvoice {
        buyer: Some(municipality()),
        ..draft(vec![
            line("Grote zaal", "2.25", "uur", "27.50", "vrijgesteld"),
            day_care,
        ])
    };
    let reversed = draft(vec![line("Straatwerk", "16", "uur", "38.5", "verlegd")]);
    let zero = draft(vec![line("Zonnepanelen", "1", "post", "3410", "0")]);
    vec![
        ("exempt-with-two-reasons", two_reasons),
        ("reverse-charge", reversed),
        ("zero-rate", zero),
    ]
}

fn discounted() -> Named {
    let of = |discount, quantity, price| {
        with_discount(discount, line("Zaal", quantity, "uur", price, "21"))
    };
    let lines = vec![
        of("10", "1.5", "32"),
        of("7.5", "3", "17.50"),
        of("12.5", "0.333", "0.07"),
        of("33.3333", "3", "0.333"),
        of("100", "1", "250"),
        of("2.5", "-1", "18.95"),
        of("50", "1", "0.01"),
    ];
    vec![("discounts", draft(lines))]
}

fn vat_in_prices() -> Named {
    let two = vec![line("Zitbank", "2", "stuk", "379.00", "21")];
    let left_over: Vec<_> = (1..=19)
        .map(|n| line(&format!("Kruidenplantje {n}"), "1", "stuk", "0.35", "9"))
        .chain([
            line("Groentepakket", "3", "pakket", "12.50", "9"),
            line("Kaas", "0.333", "kg", "21.18", "9"),
            line("Retour emballage", "-3", "krat", "4.95", "9"),
            with_discount("12.5", line("Appels", "7", "kg", "2.35", "9")),
            line("Tuinkamer", "2", "dagdeel", "52.50", "vrijgesteld"),
            with_discount(
                "10",
                line("Tuinkamer", "1", "dagdeel", "52.55", "vrijgesteld"),
            ),
            line("Kopje thee erbij", "-2", "stuk", "0", "9"),
        ])
        .collect();
    vec![
        ("prices-with-vat", draft_with_vat_in_prices(two)),
        (
            "prices-with-vat-and-cents-left-over",
            draft_with_vat_in_prices(left_over),
        ),
    ]
}

fn credits() -> Named {
    let back = BillableLine {
        reference: "Factuur 2026-V-0398".to_owned(),
        ..line(
            "Grote zaal, geannuleerd",
            "-4",
            "uur",
            "27.50",
            "vrijgesteld",
        )
    };
    let lines = vec![
        back,
        line("Annuleringskosten", "1", "keer", "25", "21"),
        with_discount("10", line("Koffie", "-11", "kan", "11.5138", "9")),
    ];
    let with_vat_in_prices = DraftInvoice {
        price_basis: PriceBasis::IncludingVat,
        ..credit(vec![
            line("Geluidsset", "-5", "dagdeel", "42.35", "21"),
            with_discount("15", line("Statafel", "-3", "stuk", "7.77", "21")),
            line("Schoonmaak", "1", "keer", "21.18", "21"),
        ])
    };
    vec![
        ("credit-note", credit(lines)),
        ("credit-note-with-vat-in-prices", with_vat_in_prices),
    ]
}

fn odd() -> Named {
    let days = |n: u32| NaiveDate::from_ymd_opt(2026, 10, 1 + n % 31).unwrap();
    let forty_six = (0..46)
        .map(|n| BillableLine {
            supply_date: days(n),
            reference: ["Project Ontmoeting 26", ""][n as usize % 2].to_owned(),
            ..line("Tuinkamer, week", "2", "dagdeel", "61.25", "vrijgesteld")
        })
        .collect();
    let negative = vec![
        line("Broodjes", "40", "stuk", "3.1193", "9"),
        line("Broodjes retour", "-6", "stuk", "3.1193", "9"),
        line("Tegoed van vorige maand", "1", "keer", "-12.50", "21"),
    ];
    let decimals = vec![
        line("Tomaat", "12.345", "kg", "1.0551", "9"),
        line("Munt", "0.5", "bos", "0.25", "9"),
        line("Zaad", "1000000", "gram", "0.000123", "21"),
        line("Alles bij elkaar", "1", "vast bedrag", "123456789.12", "21"),
    ];
    let long = format!(
        "Vergaderarrangement {}",
        "met koffie, thee en koek ".repeat(12)
    );
    let odd_texts = DraftInvoice {
        buyer: Some(Buyer {
            name: "Bloemen & \"Planten\" <Zoon> 'Ooit' B.V.".to_owned(),
            attention: "محمد الخطيب · Ελένη · Nguyễn Thị Hồng".to_owned(),
            ..company()
        }),
        note: "Dank u zeer!\r\n\tTot\u{0} ziens\u{1b}, \u{FFFE}Ayşe & Łukasz ]]> 🎃".to_owned(),
        buyer_reference: " \u{7} ".to_owned(),
        ..draft(vec![
            line(&long, "4", "persoon", "24.5041", "21"),
            line(
                "=cmd()<script>alert(1)</script>",
                "2",
                "tray",
                "12.3554",
                "9",
            ),
            line("עברית \u{202e}omgekeerd", "1", "", "1", "21"),
        ])
    };
    vec![
        ("forty-six-lines", draft(forty_six)),
        ("negative-lines", draft(negative)),
        ("many-decimals", draft(decimals)),
        ("odd-texts", odd_texts),
    ]
}

fn small_business() -> Invoice {
    let reason = "Factuur vrijgesteld van omzetbelasting o.g.v. artikel 25 Wet OB 1968";
    let seller = Organisation {
        small_business_scheme: true,
        ..cooperative()
    };
    let lines = vec![BillableLine {
        vat_reason: reason.to_owned(),
        ..line("Pompoensoep", "12", "portie", "3.25", "vrijgesteld")
    }];
    make_final_for(&seller, draft(lines)).unwrap()
}
