//! For every rule a file that breaks it, made from a good one by one change.

use std::collections::BTreeSet;

use super::super::rules;
use super::fixtures;
use super::official::{files_in, name_of};

#[test]
fn every_rule_has_a_bad_file_that_names_it() {
    let files = files_in(&fixtures().join("bad"));
    let named: BTreeSet<_> = files.iter().map(|file| name_of(file)).collect();
    let rules: BTreeSet<_> = rules::ALL.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(named, rules);
}

#[test]
fn every_bad_file_is_refused_by_the_rule_it_is_named_after() {
    for file in files_in(&fixtures().join("bad")) {
        let name = name_of(&file);
        let broken = rules::check(&std::fs::read(&file).unwrap()).unwrap();
        let ids: Vec<_> = broken.iter().map(|broken| broken.rule.id).collect();
        assert!(ids.contains(&name.as_str()), "{name}: {ids:?}");
    }
}

#[test]
fn the_good_files_they_were_made_from_break_no_rule() {
    let good = files_in(&fixtures().join("good"));
    assert!(!good.is_empty());
    for file in good {
        let broken = rules::check(&std::fs::read(&file).unwrap()).unwrap();
        assert_eq!(broken, [], "{}", file.display());
    }
}

#[test]
fn a_broken_rule_says_its_name_where_and_what_it_asks() {
    let file = std::fs::read(fixtures().join("bad/PEPPOL-EN16931-R120.xml")).unwrap();
    let broken = rules::check(&file).unwrap();
    let line = broken
        .iter()
        .find(|broken| broken.rule.id == "PEPPOL-EN16931-R120")
        .unwrap();
    assert_eq!(
        line.to_string(),
        "PEPPOL-EN16931-R120 at InvoiceLine 1: The net amount of a line is quantity times price, \
         plus charges, less allowances."
    );
}
