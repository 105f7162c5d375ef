//! What stands where: a change of layout is a change of these pages.

use insta::assert_snapshot;

use super::super::{Language, Recovery, Stationery, Typesetter, Words, certificate};
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

#[test]
fn english_paper_has_no_dutch_words_of_ours() {
    let (typesetter, plain) = (Typesetter::new(), Stationery::default());
    let english = Language::English;
    let mut said = String::new();
    for invoice in [
        samples::reverse_charge_invoice(),
        samples::credit_note(),
        samples::long_invoice(),
    ] {
        said += &typesetter
            .invoice_sheets(&invoice, &plain, english)
            .describe();
    }
    let words = samples::recovery_words();
    let recovery = Recovery {
        organisation: "Kas",
        date: samples::day("2026-10-31"),
        words: &words,
    };
    said += &typesetter
        .certificate_pages(&samples::longest_certificate(), &plain, english)
        .pages
        .concat();
    said += &super::super::recovery::lay_out(typesetter.faces, &recovery, Words::of(english))
        .describe();
    assert!(said.contains("Invoice 2026-V-0415") && said.contains("Credit note 2026-V-0414"));
    assert!(said.contains("31\u{a0}October 2026") && said.contains("€\u{a0}2,051.04"));
    for dutch in [
        "Factuur 2",
        "factuur 2",
        "btw",
        "Btw",
        "Transport",
        "oktober",
        "Herstel",
        "Pagina",
    ] {
        assert!(!said.contains(dutch), "{dutch}");
    }
}

#[test]
fn how_to_pay_never_stands_alone_on_a_page() {
    for count in 1..60 {
        let page = invoice(&samples::invoice_of(count));
        let last = page.rsplit("page ").next().unwrap();
        assert!(last.contains("Betaling"), "{count} lines");
        assert!(last.contains("Te betalen\n"), "{count} lines: {last}");
    }
}
