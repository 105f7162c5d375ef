//! What stands where: a change of layout is a change of these pages.

use insta::assert_snapshot;

use super::super::{Language, Stationery, Typesetter, Words, certificate};
use super::samples;

fn invoice(invoice: &domain::invoicing::Invoice) -> String {
    Typesetter::new()
        .invoice_sheets(invoice, &Stationery::default(), Language::Dutch)
        .describe()
}

#[test]
fn an_invoice_says_all_that_the_law_asks() {
    assert_snapshot!(invoice(&samples::municipality_invoice()));
}

#[test]
fn a_credit_note_gives_back_and_names_the_invoice() {
    assert_snapshot!(invoice(&samples::credit_note()));
}

#[test]
fn reverse_charge_names_the_buyers_vat_number() {
    assert_snapshot!(invoice(&samples::reverse_charge_invoice()));
}

#[test]
fn a_long_invoice_repeats_its_head_and_carries_its_sum() {
    assert_snapshot!(invoice(&samples::long_invoice()));
}

#[test]
fn a_draft_says_so_and_asks_for_nothing() {
    let sheets = Typesetter::new()
        .draft_sheets(
            &samples::unfinished_draft(),
            &samples::seller(),
            &Stationery::default(),
            Language::English,
        )
        .unwrap();
    assert_snapshot!(sheets.describe());
}

#[test]
fn a_certificate_is_one_page_whatever_stands_on_it() {
    let lay_out = |certificate| {
        let typesetter = Typesetter::new();
        certificate::lay_out(
            typesetter.faces,
            &certificate,
            &Stationery::default(),
            Words::of(Language::Dutch),
        )
    };
    assert_snapshot!(lay_out(samples::longest_certificate()).describe());
    for crowded in [samples::crowded_certificate(), samples::bare_certificate()] {
        let sheets = lay_out(crowded);
        assert_eq!(sheets.page_count(), 1);
        assert!(
            sheets.lowest_baseline() < 565.0,
            "everything stands within the frame"
        );
    }
}

#[test]
fn nothing_runs_off_the_paper_even_with_the_largest_amounts_and_the_longest_words() {
    let typesetter = Typesetter::new();
    let sheets = typesetter.invoice_sheets(
        &samples::edge_invoice(),
        &Stationery::default(),
        Language::Dutch,
    );
    let (left, right) = sheets.widest_text();
    assert!(left >= 60.0, "text begins at {left}");
    assert!(right <= 545.0, "text ends at {right}");
    assert!(sheets.lowest_baseline() < 842.0 - 28.0);
}
