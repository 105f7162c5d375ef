//! The books of October 2026.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use acceptance::TestAdministration;
use insta::assert_snapshot;
use serde_json::{Value, json};

fn entry(administration: &TestAdministration, invoice: &Value) -> Vec<Value> {
    let which = json!({ "invoice_id": invoice["id"] });
    let mut invoice = administration.ask("get_invoice", which);
    invoice["entry"]
        .as_array_mut()
        .map(std::mem::take)
        .expect("an entry")
}

fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Accounts with what invoices and credit notes booked on them, as a trial balance.
fn trial_balance(administration: &TestAdministration) -> String {
    let mut accounts: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
    for invoice in administration.invoices() {
        for posting in entry(administration, &invoice) {
            let text = |field: &str| posting[field].as_str().unwrap_or_default().to_owned();
            let name = format!("{} {}", text("label"), text("enterprise"));
            let sums = accounts.entry((text("account"), name)).or_default();
            sums.0 += posting["debit"].as_i64().unwrap_or_default();
            sums.1 += posting["credit"].as_i64().unwrap_or_default();
        }
    }
    let mut page = String::new();
    for ((account, name), (debit, credit)) in &accounts {
        let _ = writeln!(
            page,
            "{account} {name:<44} {:>10} {:>10}",
            euros(*debit),
            euros(*credit)
        );
    }
    let debit = accounts.values().map(|sums| sums.0).sum();
    let credit = accounts.values().map(|sums| sums.1).sum();
    let _ = writeln!(
        page,
        "{:<49} {:>10} {:>10}",
        "",
        euros(debit),
        euros(credit)
    );
    page
}

#[test]
fn the_invoices_of_the_month_balance() {
    let administration = TestAdministration::with_october_ended("2026-11-22");

    assert_snapshot!(trial_balance(&administration));
}

#[test]
fn a_credit_note_is_booked_the_other_way_round() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let invoices = administration.invoices();
    let note = invoices
        .iter()
        .find(|it| it["kind"] == "credit_note")
        .expect("there is one");

    let entry = entry(&administration, note);

    let debtors = entry
        .iter()
        .find(|posting| posting["account"] == "1300")
        .expect("the debtors");
    assert_eq!(
        debtors["credit"].as_i64(),
        note["payable"].as_i64().map(|payable| -payable)
    );
    assert!(debtors["debit"].is_null());
}
