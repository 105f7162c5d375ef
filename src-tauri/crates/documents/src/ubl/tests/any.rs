//! Whatever can become final can be sent.

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

use domain::billing::BillableLine;
use domain::invoicing::{DraftInvoice, Invoice};
use domain::money::{Percentage, Quantity, UnitPrice};
use domain::people::PriceBasis;
use domain::vat::VatCategory;

use super::super::{rules, write};
use super::kinds::{draft, line, make_final};

fn any_line() -> impl Strategy<Value = BillableLine> {
    let quantity = prop_oneof![
        8 => (-50_000_i64..50_000, 0_u32..=3),
        2 => (-1_000_000_000_000_i64..1_000_000_000_000, 0_u32..=6),
    ];
    let price = prop_oneof![
        8 => (-200_000_i64..2_000_000, 2_u32..=4),
        2 => (0_i64..1_000_000_000, 0_u32..=6),
    ];
    let discount = prop_oneof![2 => Just(0_i64), 1 => 0_i64..=1_000_000];
    let class = prop::sample::select(vec!["21", "9", "0", "vrijgesteld", "verlegd"]);
    (quantity, price, discount, class, 1_u32..=28).prop_filter_map(
        "quantities within the limits of the house",
        |((quantity, quantity_scale), (price, price_scale), discount, class, day)| {
            Some(BillableLine {
                quantity: Quantity::new(Decimal::new(quantity, quantity_scale)).ok()?,
                unit_price: UnitPrice::new(Decimal::new(price, price_scale)).ok()?,
                discount: Percentage::new(Decimal::new(discount, 4)).ok()?,
                supply_date: chrono::NaiveDate::from_ymd_opt(2026, 10, day)?,
                ..line("Wat dan ook", "1", "uur", "1", class)
            })
        },
    )
}

fn any_draft() -> impl Strategy<Value = DraftInvoice> {
    let basis = prop::sample::select(vec![PriceBasis::ExcludingVat, PriceBasis::IncludingVat]);
    (prop::collection::vec(any_line(), 1..12), basis).prop_map(|(lines, price_basis)| {
        DraftInvoice {
            price_basis,
            preceding_invoice: "2026-V-0398".to_owned(),
            ..draft(lines)
        }
    })
}

proptest! {
    #[test]
    fn whatever_can_become_final_breaks_no_rule(draft in any_draft()) {
        let Ok(invoice) = make_final(draft) else { return Ok(()) };
        let file = write(&invoice).unwrap();
        let broken: Vec<_> = rules::check(&file).unwrap().iter().map(ToString::to_string).collect();
        prop_assert_eq!(broken, Vec::<String>::new(), "{}", String::from_utf8_lossy(&file));
        vat_is_right_to_the_cent(&invoice, &file)?;
    }
}

/// Stricter than the rules, which allow a euro: read from the file, not from the invoice.
fn vat_is_right_to_the_cent(invoice: &Invoice, file: &[u8]) -> Result<(), TestCaseError> {
    let text = std::str::from_utf8(file).unwrap();
    let document = roxmltree::Document::parse(text).unwrap();
    let number = |node: roxmltree::Node<'_, '_>, name: &str| -> Decimal {
        node.descendants()
            .find(|child| child.has_tag_name(name) || child.tag_name().name() == name)
            .and_then(|child| child.text())
            .unwrap()
            .parse()
            .unwrap()
    };
    let cent = Decimal::new(1, 2);
    for subtotal in document
        .descendants()
        .filter(|node| node.tag_name().name() == "TaxSubtotal")
    {
        let net = number(subtotal, "TaxableAmount");
        let exact = net * number(subtotal, "Percent") / Decimal::ONE_HUNDRED;
        let rounded = exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let difference = (number(subtotal, "TaxAmount") - rounded).abs();
        let allowed = match invoice.price_basis {
            PriceBasis::ExcludingVat => Decimal::ZERO,
            // VAT comes out of the gross sum; put back on the rounded net it may differ by a cent.
            PriceBasis::IncludingVat => cent,
        };
        prop_assert!(difference <= allowed, "{} in {}", difference, text);
    }
    let is_taxed = |category| category == VatCategory::Standard;
    for row in &invoice.totals.breakdown {
        prop_assert!(is_taxed(row.class.category()) || row.vat.is_zero());
    }
    Ok(())
}
