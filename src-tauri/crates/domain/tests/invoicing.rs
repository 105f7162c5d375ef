//! The rules of invoicing, from outside: totals, kinds, and what stops a draft.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::NaiveDate;
use domain::billing::BillableLine;
use domain::id::{BillableLineId, DraftId, EntryId, InvoiceId, PartyId};
use domain::invoicing::{
    Buyer, CannotFinalise, DraftInvoice, InvoiceKind, Terms, finalise, price_lines,
};
use domain::money::{Money, Percentage, Quantity, UnitPrice};
use domain::organisation::{Address, Iban, KvkNumber, LegalId, Organisation, Series, VatId};
use domain::people::PriceBasis;
use domain::vat::{DatedRate, VatClass, VatRates};
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn standard(percent: u8) -> VatClass {
    VatClass::standard(Percentage::whole(percent))
}

fn line(quantity: &str, price: &str, vat_class: VatClass) -> BillableLine {
    BillableLine {
        id: BillableLineId(Uuid::from_u128(3)),
        party: PartyId(Uuid::from_u128(1)),
        enterprise: "verhuur".to_owned(),
        supply_date: day("2026-10-01"),
        text: "Zaalhuur".to_owned(),
        quantity: Quantity::new(quantity.parse().unwrap()).unwrap(),
        unit: "uur".to_owned(),
        unit_price: UnitPrice::new(price.parse().unwrap()).unwrap(),
        price_basis: PriceBasis::ExcludingVat,
        vat_class,
        vat_reason: "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968".to_owned(),
        discount: Percentage::ZERO,
        reference: String::new(),
    }
}

fn address() -> Address {
    Address {
        street: "Kruidentuin".to_owned(),
        house_number: "1".to_owned(),
        postcode: "1241 BA".to_owned(),
        city: "Voorbeelddam".to_owned(),
        ..Address::default()
    }
}

fn seller() -> Organisation {
    Organisation {
        name: "Coöperatie De Proeftuin U.A.".to_owned(),
        kvk_number: KvkNumber::parse("00091630"),
        vat_id: VatId::parse("NL999000986B01"),
        iban: Iban::parse("NL09TEST0107127105"),
        address: address(),
        series: Series {
            prefix: "2026-V-".to_owned(),
            first_number: 413,
            digits: 4,
        },
        ..Organisation::default()
    }
}

fn rates() -> VatRates {
    let rate = |percent, from: &str| DatedRate {
        rate: Percentage::whole(percent),
        valid_from: Some(day(from)),
        valid_to: None,
    };
    VatRates::new(vec![rate(21, "2012-10-01"), rate(9, "2019-01-01")])
}

fn draft(lines: Vec<BillableLine>) -> DraftInvoice {
    DraftInvoice {
        id: DraftId(Uuid::from_u128(2)),
        buyer: Some(Buyer {
            party: PartyId(Uuid::from_u128(1)),
            customer_number: "1004".to_owned(),
            name: "Stichting De Tuin".to_owned(),
            attention: String::new(),
            address: address(),
            email: String::new(),
            legal_id: KvkNumber::parse("00091028").map(LegalId::Kvk),
            vat_id: None,
            payment_days: 14,
        }),
        price_basis: PriceBasis::ExcludingVat,
        buyer_reference: String::new(),
        preceding_invoice: String::new(),
        note: String::new(),
        lines,
    }
}

fn finalised(
    draft: DraftInvoice,
    seller: &Organisation,
) -> Result<domain::invoicing::Invoice, CannotFinalise> {
    let rates = rates();
    let terms = Terms {
        invoice: InvoiceId(Uuid::from_u128(4)),
        entry: EntryId(Uuid::from_u128(5)),
        sequence: 413,
        issue_date: day("2026-10-31"),
        seller,
        rates: &rates,
        books_closed_until: None,
    };
    let (invoice, entry) = finalise(draft, &terms)?;
    assert!(entry.is_balanced());
    Ok(invoice)
}

#[test]
fn two_of_379_including_vat_print_758_and_the_parts_add_up() {
    let lines = [line("2", "379.00", standard(21))];
    let (priced, totals) = price_lines(&lines, PriceBasis::IncludingVat).unwrap();
    assert_eq!(totals.payable.cents(), 75_800);
    assert_eq!(totals.net.cents(), 62_645);
    assert_eq!(totals.vat.cents(), 13_155);
    assert_eq!(priced[0].net, totals.net);
}

#[test]
fn a_positive_draft_becomes_an_invoice_with_the_number_of_its_series() {
    let invoice = finalised(draft(vec![line("2", "75.00", VatClass::EXEMPT)]), &seller()).unwrap();
    assert_eq!(invoice.kind, InvoiceKind::Invoice);
    assert_eq!(invoice.number, "2026-V-0413");
    assert_eq!(invoice.due_date, day("2026-11-14"));
}

#[test]
fn a_negative_draft_becomes_a_credit_note_only_when_it_names_what_it_credits() {
    let negative = draft(vec![line("-10", "13.75", standard(9))]);
    assert_eq!(
        finalised(negative.clone(), &seller()),
        Err(CannotFinalise::PrecedingInvoiceMissing)
    );
    let named = DraftInvoice {
        preceding_invoice: "2026-V-0398".to_owned(),
        ..negative
    };
    let credit_note = finalised(named, &seller()).unwrap();
    assert_eq!(credit_note.kind, InvoiceKind::CreditNote);
    assert_eq!(credit_note.totals.payable.cents(), -14_988);
    assert_eq!(credit_note.on_paper().totals.payable.cents(), 14_988);
    assert_eq!(
        credit_note.on_paper().lines[0].quantity.decimal(),
        Decimal::TEN
    );
}

#[test]
fn a_draft_that_adds_up_to_nothing_is_held_back() {
    let lines = vec![
        line("3", "22.50", VatClass::EXEMPT),
        line("-3", "22.50", VatClass::EXEMPT),
    ];
    assert_eq!(
        finalised(draft(lines), &seller()),
        Err(CannotFinalise::NothingToPay)
    );
}

#[test]
fn what_is_missing_is_said_and_nothing_is_numbered() {
    let good = || draft(vec![line("1", "10", VatClass::EXEMPT)]);
    let without_buyer = DraftInvoice {
        buyer: None,
        ..good()
    };
    assert_eq!(
        finalised(without_buyer, &seller()),
        Err(CannotFinalise::BuyerMissing)
    );
    assert_eq!(
        finalised(draft(Vec::new()), &seller()),
        Err(CannotFinalise::NoLines)
    );
    assert_eq!(
        finalised(draft(vec![line("0", "10", standard(21))]), &seller()),
        Err(CannotFinalise::QuantityZero { line: 1 })
    );
    let mut silent = line("1", "10", VatClass::EXEMPT);
    silent.vat_reason = "  ".to_owned();
    assert_eq!(
        finalised(draft(vec![silent]), &seller()),
        Err(CannotFinalise::ExemptWithoutReason { line: 1 })
    );
    assert_eq!(
        finalised(
            draft(vec![line("1", "10", VatClass::REVERSE_CHARGE)]),
            &seller()
        ),
        Err(CannotFinalise::ReverseChargeWithoutVatId)
    );
    assert!(matches!(
        finalised(draft(vec![line("1", "10", standard(19))]), &seller()),
        Err(CannotFinalise::RateUnknown(_))
    ));
    assert!(matches!(
        finalised(good(), &Organisation::default()),
        Err(CannotFinalise::SellerIncomplete { .. })
    ));
    let under_scheme = Organisation {
        small_business_scheme: true,
        ..seller()
    };
    assert_eq!(
        finalised(draft(vec![line("1", "10", standard(21))]), &under_scheme),
        Err(CannotFinalise::VatUnderSmallBusinessScheme { line: 1 })
    );
}

fn any_line() -> impl Strategy<Value = BillableLine> {
    let class = prop_oneof![
        Just(standard(21)),
        Just(standard(9)),
        Just(VatClass::ZERO),
        Just(VatClass::EXEMPT)
    ];
    let enterprise = prop_oneof![Just("verhuur"), Just("boerderij"), Just("keuken")];
    (
        -100_000_i64..100_000,
        0_u32..=4,
        0_i64..10_000_000,
        0_u32..=4,
        0_i64..=100,
        class,
        enterprise,
    )
        .prop_map(
            |(quantity, q_scale, price, p_scale, discount, class, enterprise)| {
                let quantity = if quantity == 0 { 1 } else { quantity };
                BillableLine {
                    quantity: Quantity::new(Decimal::new(quantity, q_scale)).unwrap(),
                    unit_price: UnitPrice::new(Decimal::new(price, p_scale)).unwrap(),
                    discount: Percentage::new(Decimal::new(discount, 0)).unwrap(),
                    enterprise: enterprise.to_owned(),
                    ..line("1", "1", class)
                }
            },
        )
}

proptest! {
    #[test]
    fn whatever_is_billed_adds_up_to_the_cent(
        lines in prop::collection::vec(any_line(), 1..40),
        including_vat in any::<bool>(),
    ) {
        let basis = if including_vat { PriceBasis::IncludingVat } else { PriceBasis::ExcludingVat };
        let (priced, totals) = price_lines(&lines, basis).unwrap();
        prop_assert_eq!(totals.net + totals.vat, totals.payable);
        for row in &totals.breakdown {
            let of_class = || priced.iter().filter(|line| line.vat_class == row.class);
            let nets: Money = of_class().map(|line| line.net).sum();
            prop_assert_eq!(nets, row.net, "the nets of a class add up to its net");
            if including_vat {
                let gross: Money = of_class().map(|line| line.amount).sum();
                prop_assert_eq!(gross, row.gross(), "VAT is in the price, not on top");
            }
        }
        for line in &priced {
            let own = if including_vat {
                line.amount.without_vat(line.vat_class.rate()).unwrap()
            } else {
                line.amount
            };
            prop_assert!((own - line.net).abs().cents() <= 1, "a line moves by a cent at most");
        }
    }

    #[test]
    fn every_invoice_books_exactly_what_it_asks_for(
        lines in prop::collection::vec(any_line(), 1..20),
    ) {
        let draft = DraftInvoice { preceding_invoice: "2026-0001".to_owned(), ..draft(lines) };
        match finalised(draft, &seller()) {
            Ok(invoice) => {
                prop_assert_eq!(
                    invoice.kind == InvoiceKind::CreditNote,
                    invoice.totals.payable.is_negative()
                );
            }
            Err(reason) => prop_assert_eq!(reason, CannotFinalise::NothingToPay),
        }
    }
}
