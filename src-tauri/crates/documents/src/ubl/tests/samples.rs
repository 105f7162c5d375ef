//! Files of others, and what our rules say of them.

use super::super::rules::{self, Weight};
use super::fixtures;
use super::official::{files_in, name_of};

fn broken(sample: &str) -> Vec<&'static str> {
    let file = fixtures().join(format!("samples/{sample}.xml"));
    rules::check(&std::fs::read(file).unwrap())
        .unwrap()
        .into_iter()
        .map(|broken| broken.rule.id)
        .collect()
}

#[test]
fn a_good_dutch_peppol_invoice_only_gets_the_advice_on_the_account_name() {
    assert_eq!(broken("nl-peppol"), ["BR-NL-30"]);
}

#[test]
fn an_nlcius_invoice_is_not_a_peppol_invoice() {
    assert_eq!(broken("nl-nlcius"), ["PEPPOL-EN16931-R004", "BR-NL-30"]);
}

#[test]
fn the_bad_dutch_invoices_are_refused_for_what_is_wrong_with_them() {
    assert!(broken("bad-kvk").contains(&"NL-R-003"));
    assert!(broken("bad-nobuyerref").contains(&"BR-NL-2"));
    assert!(broken("bad-nobuyerref").contains(&"PEPPOL-EN16931-R003"));
    assert!(broken("bad-total").contains(&"BR-CO-15"));
    assert!(broken("bad-vat").contains(&"BR-CO-17"));
}

#[test]
fn the_sums_of_the_official_examples_are_found_right() {
    let samples = files_in(&fixtures().join("samples"));
    for sample in samples.iter().map(|file| name_of(file)) {
        if sample.starts_with("cen-") {
            let sums: Vec<_> = broken(&sample)
                .into_iter()
                .filter(|id| id.starts_with("BR-") && !id.starts_with("BR-NL-"))
                .collect();
            assert_eq!(sums, Vec::<&str>::new(), "{sample}");
        }
    }
}

#[test]
fn a_file_that_is_no_e_invoice_is_not_called_a_good_one() {
    assert!(rules::check(b"").is_err());
    assert!(rules::check(b"<Invoice>").is_err());
    assert!(
        rules::check(b"<Invoice/>").is_err(),
        "without its namespace"
    );
    assert!(rules::check(b"\xff\xfe<\0I\0").is_err());
}

#[test]
fn only_the_advice_on_the_account_name_is_a_warning() {
    let warnings: Vec<_> = rules::ALL
        .iter()
        .filter(|rule| rule.weight == Weight::Warning)
        .map(|rule| rule.id)
        .collect();
    assert_eq!(warnings, ["BR-NL-30"]);
}
