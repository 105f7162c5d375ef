//! Invented invoices and certificates, with the edges that paper must survive.

use chrono::NaiveDate;
use domain::billing::BillableLine;
use domain::id::{BillableLineId, CertificateId, DraftId, InvoiceId, PartyId, PlacementId};
use domain::invoicing::{Buyer, DraftInvoice, Invoice, InvoiceKind, price_lines};
use domain::money::{Percentage, Quantity, UnitPrice};
use domain::organisation::{Address, Iban, KvkNumber, LegalId, Oin, Organisation, Series, VatId};
use domain::people::{PersonName, PriceBasis};
use domain::placements::Certificate;
use domain::vat::VatClass;
use uuid::Uuid;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn seller() -> Organisation {
    Organisation {
        name: "Coöperatie De Voorbeeldwijk U.A.".to_owned(),
        legal_form: "coöperatie U.A.".to_owned(),
        kvk_number: KvkNumber::parse("00091630"),
        vat_id: VatId::parse("NL999000986B01"),
        iban: Iban::parse("NL09TEST0107127105"),
        account_holder: "Coöperatie De Voorbeeldwijk U.A.".to_owned(),
        address: address("Kruidentuin", "1", "1241BA", "Voorbeelddam"),
        email: "administratie@example.org".to_owned(),
        phone: "06-12340001".to_owned(),
        website: "https://www.example.org".to_owned(),
        payment_days: 14,
        series: Series {
            prefix: "2026-V-".to_owned(),
            first_number: 413,
            digits: 4,
        },
        ..Organisation::default()
    }
}

fn address(street: &str, number: &str, postcode: &str, city: &str) -> Address {
    Address {
        street: street.to_owned(),
        house_number: number.to_owned(),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        ..Address::default()
    }
}

pub fn municipality() -> Buyer {
    Buyer {
        party: PartyId(Uuid::from_u128(1)),
        customer_number: "K-0001".to_owned(),
        name: "Gemeente Voorbeelddam".to_owned(),
        attention: "afdeling Inkoop".to_owned(),
        address: address("Raadhuisplein", "2", "1241 AA", "Voorbeelddam"),
        email: String::new(),
        legal_id: Oin::parse("00000001999000007000").map(LegalId::Oin),
        vat_id: None,
        payment_days: 30,
    }
}

pub fn builder() -> Buyer {
    Buyer {
        name: "Aannemersbedrijf Steen & Zoon Fictief B.V.".to_owned(),
        attention: String::new(),
        customer_number: "K-0019".to_owned(),
        legal_id: KvkNumber::parse("00091049").map(LegalId::Kvk),
        vat_id: VatId::parse("NL999000986B01"),
        ..municipality()
    }
}

/// `datum | omschrijving | aantal eenheid | prijs | klasse | korting | reden`
pub fn line(text: &str) -> BillableLine {
    let fields: Vec<&str> = text.split('|').map(str::trim).collect();
    let (quantity, unit) = fields[2].split_once(' ').unwrap();
    BillableLine {
        id: BillableLineId(Uuid::from_u128(0)),
        party: PartyId(Uuid::from_u128(1)),
        enterprise: "verhuur".to_owned(),
        supply_date: day(fields[0]),
        text: fields[1].to_owned(),
        quantity: Quantity::new(quantity.parse().unwrap()).unwrap(),
        unit: unit.to_owned(),
        unit_price: UnitPrice::new(fields[3].parse().unwrap()).unwrap(),
        price_basis: PriceBasis::ExcludingVat,
        vat_class: VatClass::from_key(fields[4]).unwrap(),
        vat_reason: fields.get(6).copied().unwrap_or_default().to_owned(),
        discount: Percentage::new(fields[5].parse().unwrap()).unwrap(),
        reference: String::new(),
    }
}

const RENT: &str = "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968";
const DAY_CARE: &str = "Dagbesteding op schriftelijke overeenkomst, art. 11 lid 1 g Wet OB 1968";

pub fn draft(buyer: Buyer, basis: PriceBasis, lines: Vec<BillableLine>) -> DraftInvoice {
    DraftInvoice {
        id: DraftId(Uuid::from_u128(3)),
        buyer: Some(buyer),
        price_basis: basis,
        buyer_reference: String::new(),
        preceding_invoice: String::new(),
        note: String::new(),
        lines,
    }
}

pub fn issued(draft: DraftInvoice, number: &str) -> Invoice {
    let (lines, totals) = price_lines(&draft.lines, draft.price_basis).unwrap();
    let kind = if totals.payable.is_negative() {
        InvoiceKind::CreditNote
    } else {
        InvoiceKind::Invoice
    };
    Invoice {
        id: InvoiceId(Uuid::from_u128(4)),
        draft: draft.id,
        kind,
        number: number.to_owned(),
        series_year: 2026,
        sequence: 413,
        issue_date: day("2026-10-31"),
        due_date: day("2026-11-30"),
        seller: seller(),
        buyer: draft.buyer.unwrap(),
        price_basis: draft.price_basis,
        buyer_reference: draft.buyer_reference,
        preceding_invoice: draft.preceding_invoice,
        note: draft.note,
        lines,
        totals,
    }
}

pub fn municipality_lines() -> Vec<BillableLine> {
    [
        &format!("2026-10-02 | Grote zaal – open inloop | 2.25 uur | 27.50 | vrijgesteld | 0 | {RENT}"),
        "2026-10-05 | Zwerfvuilronde met wijkploeg | 1.5 uur | 32.00 | 21 | 10",
        &format!("2026-10-05 | Dagbesteding op de stadsboerderij | 20 dagdeel | 47.85 | vrijgesteld | 0 | {DAY_CARE}"),
        "2026-10-09 | Lunch buurtkeuken, met soep van de eigen tuin en brood van bakkerij Zoë Šimůnek op de hoek | 32 persoon | 9.4954 | 9 | 0",
        "2026-10-14 | Geluidsset met techniek – Győrgy Ő. & Ayşe Yılmaz-Çelik | 1 dagdeel | 35.00 | 21 | 0",
        "2026-10-16 | Groente, 2e keus | 3.45 kg | 1.90 | 9 | 0",
        "2026-10-22 | Zonnepanelen op een woning: controle en schoonmaak | 1 keer | 85 | 0 | 0",
        "2026-10-27 | Retour: 2 stoelen niet geleverd | -2 stuk | 4.50 | 21 | 0",
    ]
    .into_iter()
    .map(line)
    .collect()
}

pub fn municipality_invoice() -> Invoice {
    let mut draft = draft(
        municipality(),
        PriceBasis::ExcludingVat,
        municipality_lines(),
    );
    draft.buyer_reference = "INK-2026-00417".to_owned();
    draft.lines[3].reference = "Project Ontmoeting 26".to_owned();
    issued(draft, "2026-V-0413")
}

pub fn long_invoice() -> Invoice {
    let lines = (0..104)
        .map(|at| {
            line(&format!(
                "2026-10-{:02} | Regel {} van de lange factuur | 2 uur | 12.50 | 21 | 0",
                at % 28 + 1,
                at + 1
            ))
        })
        .collect();
    issued(
        draft(municipality(), PriceBasis::ExcludingVat, lines),
        "2026-V-0416",
    )
}

/// An invoice of so many lines of one line each.
pub fn invoice_of(count: usize) -> Invoice {
    let lines = (0..count)
        .map(|_| line("2026-10-02 | Kleine zaal | 2 uur | 17.50 | 9 | 0"))
        .collect();
    let draft = draft(municipality(), PriceBasis::ExcludingVat, lines);
    issued(draft, "2026-V-0419")
}

pub fn reverse_charge_invoice() -> Invoice {
    let lines = [
        "2026-10-06 | Onderaanneming hovenierswerk, straatwerk fase 1 | 24 uur | 41.75 | verlegd | 0 | Btw verlegd, onderaanneming",
        "2026-10-13 | Onderaanneming hovenierswerk, straatwerk fase 2 | 17.5 uur | 41.75 | verlegd | 0 | Btw verlegd, onderaanneming",
        "2026-10-20 | Onderaanneming: materiaal beplanting | 1 post | 318.4050 | verlegd | 0 | Btw verlegd, onderaanneming",
    ];
    issued(
        draft(
            builder(),
            PriceBasis::ExcludingVat,
            lines.map(line).to_vec(),
        ),
        "2026-V-0415",
    )
}

pub fn consumer_invoice() -> Invoice {
    let buyer = Buyer {
        name: "Nguyễn Thị Cẩm Giảđịnh-Đặngvân".to_owned(),
        attention: "عبد الرحمن المثالي".to_owned(),
        legal_id: None,
        customer_number: "K-0022".to_owned(),
        ..municipality()
    };
    let lines = ["2026-10-08 | Ελένη Παραδειγματάκη – workshop | 2 keer | 379.00 | 21 | 0"];
    let mut draft = draft(buyer, PriceBasis::IncludingVat, lines.map(line).to_vec());
    draft.note = "Bedankt voor uw komst: tot ziens in de kas! Любовь, 漢字 en שלום.".to_owned();
    issued(draft, "2026-V-0417")
}

pub fn credit_note() -> Invoice {
    let buyer = Buyer {
        name: "Café Het Laatste Kwartier V.O.F.".to_owned(),
        attention: String::new(),
        ..builder()
    };
    let lines = [
        "2026-10-05 | Retour: borrelhapjes niet geleverd | -10 schaal | 13.75 | 9 | 0",
        "2026-10-05 | Retour: streekbier, volle flesjes | -24 flesje | 2.6875 | 21 | 0",
        "2026-10-12 | Bezorging | 1 keer | 7.50 | 21 | 0",
    ];
    let mut draft = draft(buyer, PriceBasis::ExcludingVat, lines.map(line).to_vec());
    draft.preceding_invoice = "2026-V-0398".to_owned();
    draft.lines[0].reference = "Factuur 2026-V-0398".to_owned();
    issued(draft, "2026-V-0414")
}

pub fn edge_invoice() -> Invoice {
    let name = "Stichting tot Behoud van het Voorbeeldige Buurthuis annex Moestuin ".repeat(3);
    let buyer = Buyer {
        name: name.chars().take(200).collect(),
        ..municipality()
    };
    let lines = vec![
        line(
            "2026-10-01 | <script>alert('x')</script> =cmd() \"aan\u{202e}halingen\u{2066} 'en' ſtreep\u{0}je & co | 1000000000 dagdeel | 70000 | 21 | 0",
        ),
        line(&format!(
            "2026-10-01 | {} | 0.123456 persoonsdagdeelarrangement | 0.123456 | 9 | 33.3333",
            "Onafbreekbaarwoord".repeat(14)
        )),
        line(&format!(
            "2026-10-02 | {} | 1 keer | 1 | 21 | 0",
            "Een omschrijving die langer is dan een bladzijde. ".repeat(120)
        )),
        line("2026-10-03 | A | 1 x | 1 | 21 | 0"),
    ];
    let mut invoice = issued(draft(buyer, PriceBasis::ExcludingVat, lines), "2026-V-0418");
    invoice.seller.name = invoice.buyer.name.clone();
    invoice
}

pub fn unfinished_draft() -> DraftInvoice {
    draft(
        municipality(),
        PriceBasis::ExcludingVat,
        municipality_lines(),
    )
}

pub fn certificate(given: &str, prefix: &str, family: &str) -> Certificate {
    Certificate {
        id: CertificateId(Uuid::from_u128(5)),
        placement: PlacementId(Uuid::from_u128(6)),
        number: "C-2026-0001".to_owned(),
        template_version: 1,
        person_name: PersonName {
            given: given.to_owned(),
            prefix: prefix.to_owned(),
            family: family.to_owned(),
        },
        birth_date: Some(day("1988-03-14")),
        organisation_name: seller().name,
        organisation_kvk_number: seller().kvk_number,
        organisation_address: seller().address,
        start_date: day("2026-06-01"),
        end_date: day("2026-08-28"),
        minutes: 13_230,
        tasks: [
            "ledenlijst bijhouden",
            "uitnodigingen versturen",
            "archief ordenen",
        ]
        .map(str::to_owned)
        .to_vec(),
        skills: [
            "nauwkeurig werken",
            "werken met de computer",
            "telefoneren",
            "op tijd komen",
        ]
        .map(str::to_owned)
        .to_vec(),
        supervisor_name: "Marloes van der Heggenbosch".to_owned(),
        issue_date: day("2026-10-31"),
        code: "ABCD-EFGH-JKLM".to_owned(),
    }
}

/// The certificate of somebody with the longest name, who did everything.
pub fn crowded_certificate() -> Certificate {
    let name: String = "Wilhelmina Johanna Petronella van der Oudenhuysen-Ravestijnsberg "
        .repeat(4)
        .chars()
        .take(200)
        .collect();
    let many = |what: &str| {
        (1..=24)
            .map(|at| {
                format!("{what} {at}, met alles wat daar verder bij komt kijken in een drukke week")
            })
            .collect()
    };
    Certificate {
        tasks: many("taak"),
        skills: many("vaardigheid"),
        ..certificate(&name, "", "")
    }
}

pub fn recovery_words() -> Vec<String> {
    "appel boterbloem citroen distel eikel framboos gras hazelnoot iris jasmijn kastanje linde madelief narcis olijf \
     pompoen quinoa radijs selderij tulp ui venkel wilg zonnebloem"
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

pub fn longest_certificate() -> Certificate {
    certificate(
        "Wilhelmina Johanna Petronella",
        "van der",
        "Oudenhuysen-Ravestijnsberg",
    )
}

/// The certificate of somebody of whom little is known, from an organisation with a long name.
pub fn bare_certificate() -> Certificate {
    Certificate {
        birth_date: None,
        organisation_name:
            "Coöperatie tot Behoud van het Voorbeeldige Buurthuis annex Moestuin en Omstreken "
                .repeat(2),
        organisation_kvk_number: None,
        organisation_address: Address::default(),
        tasks: Vec::new(),
        skills: Vec::new(),
        supervisor_name: String::new(),
        ..certificate("Bo", "", "Ek")
    }
}

/// An invoice on which somebody typed whatever a keyboard and a clipboard have.
pub fn invoice_of_all_scripts() -> Invoice {
    let mut invoice = municipality_invoice();
    invoice.buyer.name = "Österreich \u{fb50}\u{fdfd} ＡＢＣ １２３".to_owned();
    invoice.note = "हिन्दी में क्षत्रिय ज्ञान, ไทยภาษา, 😀👨\u{200d}👩\u{200d}👧🇳🇱, e\u{301}\u{323}\u{302} \
                    a\u{20dd} \u{e000}\u{f8ff} \u{378} لا إله بِسْمِ ٱللَّٰهِ שָׁלוֹם ﬁ ½ № ™ → ✓ \u{1d54f} 한국 日本語 \
                    Ωμέγα Ǆ ŉ ẞ \u{2028}x\u{85}y \u{fff9}a\u{fffa}b\u{fffb} \u{200d}\u{200c} \u{600}12 ۱۲۳ ١٢٣ \
                    (عبد) «y» \u{feff}"
        .to_owned();
    invoice.lines[0].text = invoice.note.clone();
    invoice
}
