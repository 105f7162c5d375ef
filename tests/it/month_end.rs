//! The end of October 2026 on the lists of Voorbeeldwijk, to the cent.

use acceptance::{Sample, TestAdministration, difference};
use serde_json::{Value, json};

/// The figures of October without what our answer has beside what was expected.
fn figures(administration: &TestAdministration) -> Value {
    let mut figures = administration.figures("2026-10");
    let customers = figures["customers"]
        .as_object_mut()
        .expect("customers are there");
    for customer in customers.values_mut() {
        let customer = customer.as_object_mut().expect("a customer has figures");
        customer.remove("number");
        customer.remove("problem");
    }
    figures
}

fn expected() -> Value {
    let mut expected = Sample::voorbeeldwijk().expected();
    let till = expected["till"].as_object_mut().expect("the till is there");
    // How other ways of rounding would come out; ours is the third.
    till.remove("per_class_if_rounded_per_receipt");
    till.remove("per_class_if_rounded_per_day");
    let counts = expected["counts"]
        .as_object_mut()
        .expect("the counts are there");
    // These are of the lists, not of the month; the import answers them.
    for key in ["persons_csv", "persons_xlsx", "wrong_rows"] {
        counts.remove(key);
    }
    expected
}

#[track_caller]
fn comes_out_as_expected(administration: &TestAdministration) {
    let (expected, figures) = (expected(), figures(administration));
    let mut found = Vec::new();
    for key in [
        "month",
        "month_end",
        "organisation",
        "counts",
        "customers",
        "customers_without_lines",
        "overall",
        "till",
        "placements",
        "certificates",
        "hours",
    ] {
        let differences = difference(&expected[key], &figures[key]);
        found.extend(differences.into_iter().map(|it| format!("{key}{it}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_sample_month_comes_out_to_the_cent() {
    comes_out_as_expected(&TestAdministration::with_october_ended("2026-11-22"));
}

#[test]
fn the_figures_are_the_same_before_and_after() {
    comes_out_as_expected(&TestAdministration::with_the_lists("2026-11-22"));
}

#[test]
fn the_numbers_run_on_without_a_gap() {
    let administration = TestAdministration::with_october_ended("2026-11-22");

    let expected: Vec<String> = (413..=433).map(|n| format!("2026-V-{n:04}")).collect();
    assert_eq!(administration.numbers(), expected);
}

#[test]
fn a_month_that_was_ended_has_nothing_left_to_do() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let before = administration.invoices();

    let steps = administration.end_month("2026-10", "2026-11-22");

    assert_eq!(steps, 1, "the first step finds that nothing is left");
    assert_eq!(administration.invoices(), before);
    comes_out_as_expected(&administration);
}

#[test]
fn a_month_that_was_cancelled_anywhere_goes_on_where_it_was() {
    let whole = TestAdministration::with_the_lists("2026-11-22").end_month("2026-10", "2026-10-31");
    assert!(whole > 3, "there are pieces to stop between");

    for stop_after in 1..whole {
        let administration = TestAdministration::with_the_lists("2026-11-22");
        let step = json!({ "month": "2026-10", "issue_date": "2026-10-31" });
        for _ in 0..stop_after {
            administration.ask("month_end_step", step.clone());
        }
        let administration = administration.reopened_for("Chantal");
        administration.is_clean();

        administration.end_month("2026-10", "2026-10-31");

        comes_out_as_expected(&administration);
        administration.is_clean();
    }
}

#[test]
fn what_adds_up_to_nothing_is_held_back_with_a_reason() {
    let administration = TestAdministration::with_october_ended("2026-11-22");

    let result = administration.ask("month_result", json!({ "month": "2026-10" }));

    let held_back = result["held_back"].as_array().expect("a list");
    assert_eq!(held_back.len(), 1, "{held_back:#?}");
    let reason = held_back[0]["reason"].as_str().expect("a sentence");
    assert!(!reason.is_empty());
    let customers = &administration.figures("2026-10")["customers"];
    let name = held_back[0]["buyer_name"].as_str().expect("a name");
    assert_eq!(customers[name]["kind"], "held_back_zero");
    assert!(customers[name]["number"].is_null());
}

#[test]
fn what_gives_money_back_is_a_credit_note_that_names_the_invoice() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let invoices = administration.invoices();
    let credit_notes: Vec<_> = invoices
        .iter()
        .filter(|invoice| invoice["kind"] == "credit_note")
        .collect();
    assert_eq!(credit_notes.len(), 1);

    let note = administration.ask(
        "get_invoice",
        json!({ "invoice_id": credit_notes[0]["id"] }),
    );

    assert_eq!(note["preceding_invoice"], "2026-V-0398");
    assert!(note["summary"]["payable"].as_i64().expect("cents") < 0);
}

#[test]
fn an_organisation_that_is_not_filled_in_makes_no_invoice_and_loses_nothing() {
    let administration = TestAdministration::on("2026-11-22");
    let sample = Sample::voorbeeldwijk();
    for list in ["klanten.xlsx", "te-factureren.csv"] {
        administration.import(&sample.list(list));
    }

    administration.end_month("2026-10", "2026-10-31");

    assert!(administration.invoices().is_empty());
    let review = administration.ask("review_month", json!({ "month": "2026-10" }));
    assert!(
        !review["organisation_missing"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
    administration.import(&sample.list("organisatie.json"));
    administration.end_month("2026-10", "2026-10-31");
    assert_eq!(administration.invoices().len(), 21);
    administration.is_clean();
}

#[test]
fn a_forgotten_line_of_september_belongs_to_the_month_that_billed_it() {
    let administration = TestAdministration::with_the_lists("2026-11-23");
    administration.import_text(
        "vergeten.csv",
        "Klant;Datum;Onderneming;Omschrijving;Aantal;Eenheid;Prijs;Prijs is;Btw;Reden btw;Korting %;Kenmerk\n\
         Bibliotheek De Leesplank;29-09-2026;keuken;Soep;10;kom;4,25;excl;9;;;\n",
    );

    administration.end_month("2026-10", "2026-11-23");

    let buyers = |month: &str| {
        let result = administration.ask("month_result", json!({ "month": month }));
        let documents = result["documents"].as_array().expect("documents").clone();
        let names = documents
            .into_iter()
            .map(|document| document["buyer_name"].to_string());
        names.collect::<Vec<_>>()
    };
    let library = "\"Bibliotheek De Leesplank\"".to_owned();
    assert!(buyers("2026-10").contains(&library));
    assert!(!buyers("2026-09").contains(&library), "it is shown once");
}

#[test]
fn the_next_month_does_not_show_the_certificates_of_the_last() {
    let administration = TestAdministration::with_october_ended("2026-11-30");
    administration.end_month("2026-11", "2026-11-30");

    let certificates = |month: &str| {
        let result = administration.ask("month_result", json!({ "month": month }));
        result["certificates"]
            .as_array()
            .expect("certificates")
            .len()
    };
    assert_eq!(certificates("2026-10"), 6);
    assert_eq!(certificates("2026-11"), 0);
}
