//! Bringing a director's lists in.

use acceptance::{Sample, TestAdministration, difference};
use serde_json::{Value, json};

fn wrong_rows(report: &Value) -> Vec<(String, u64)> {
    let rows = report["refused"].as_array().expect("a list");
    let mut rows: Vec<_> = rows
        .iter()
        .map(|row| {
            assert!(
                !row["reason"].as_str().expect("a reason").is_empty(),
                "{row}"
            );
            (
                row["file"].as_str().expect("a file").to_owned(),
                row["line"].as_u64().expect("a line"),
            )
        })
        .collect();
    rows.sort();
    rows
}

fn expected_wrong_rows() -> Vec<(String, u64)> {
    let expected = Sample::voorbeeldwijk().expected();
    let rows = expected["wrong_rows"].as_array().expect("a list");
    let mut rows: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row["file"].as_str().expect("a file").to_owned(),
                row["line"].as_u64().expect("a line"),
            )
        })
        .collect();
    rows.sort();
    rows
}

fn accepted(report: &Value) -> u64 {
    let files = report["files"].as_array().expect("a list");
    files
        .iter()
        .map(|file| file["accepted"].as_u64().expect("a number"))
        .sum()
}

/// How many of everything there are, by the figures.
fn counts(administration: &TestAdministration) -> Value {
    administration.figures("2026-10")["counts"].clone()
}

#[test]
fn three_rows_are_refused_and_the_rest_comes_in() {
    let administration = TestAdministration::on("2026-11-22");

    let report = administration.import(&Sample::voorbeeldwijk().folder());

    assert_eq!(wrong_rows(&report), expected_wrong_rows());
    let expected = Sample::voorbeeldwijk().expected()["counts"].take();
    assert_eq!(difference(&expected, &report["counts"]), [""; 0]);
    assert_eq!(counts(&administration)["customers_with_lines"], 22);
}

#[test]
fn an_unknown_customer_is_not_made_silently() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let named = |search: &str| {
        let which = json!({ "search": search, "offset": 0, "limit": 100 });
        administration.ask("list_customers", which)["total"].clone()
    };

    assert_eq!(named(""), 25);
    assert_eq!(named("Vergeten Noot"), 0);
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let administration = TestAdministration::on("2026-11-22");
    let lists = json!({ "files": [{ "path": Sample::voorbeeldwijk().folder() }] });
    let nothing = counts(&administration);

    let mut dry = administration.ask("preview_import", lists.clone());

    assert_eq!(dry["dry_run"], true);
    assert_eq!(counts(&administration), nothing);
    assert_eq!(
        administration.ask("list_changes", json!({ "limit": 10 })),
        json!([])
    );
    let mut real = administration.ask("run_import", lists);
    for report in [&mut dry, &mut real] {
        report["dry_run"].take();
    }
    assert_eq!(difference(&real, &dry), [""; 0]);
}

#[test]
fn the_same_lists_twice_add_nothing() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let before = administration.figures("2026-10");

    let report = administration.import(&Sample::voorbeeldwijk().folder());

    assert_eq!(accepted(&report), 0, "{:#}", report["files"]);
    assert_eq!(wrong_rows(&report), expected_wrong_rows());
    assert_eq!(
        difference(&before, &administration.figures("2026-10")),
        [""; 0]
    );
}

#[test]
fn the_same_lists_after_the_month_bill_nothing_again() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let before = administration.numbers();

    let report = administration.import(&Sample::voorbeeldwijk().folder());
    administration.end_month("2026-10", "2026-11-22");

    assert_eq!(accepted(&report), 0, "{:#}", report["files"]);
    assert_eq!(administration.numbers(), before);
}

#[test]
fn equal_rows_in_one_file_are_all_real() {
    let administration = TestAdministration::on("2026-11-22");
    let list = "bonnr;datum;product;aantal;eenheid;prijs incl;btw;betaling\n\
                1;03-10-2026;Appelsap;1;fles;2,50;9;pin\n\
                1;03-10-2026;Appelsap;1;fles;2,50;9;pin\n\
                1;03-10-2026;Appelsap;1;fles;2,50;9;pin\n";

    let first = administration.import_text("kassa.csv", list);
    let again = administration.import_text("kassa.csv", list);

    assert_eq!(accepted(&first), 3, "{first:#}");
    assert_eq!(accepted(&again), 0, "{again:#}");
    assert_eq!(
        administration.figures("2026-10")["till"]["gross_total"],
        "7.50"
    );
}

#[test]
fn a_longer_list_of_the_same_rows_adds_only_what_is_new() {
    let administration = TestAdministration::on("2026-11-22");
    let head = "bonnr;datum;product;aantal;eenheid;prijs incl;btw;betaling\n";
    let row = "1;03-10-2026;Appelsap;1;fles;2,50;9;pin\n";

    administration.import_text("kassa.csv", &format!("{head}{row}{row}"));
    let longer = administration.import_text("kassa.csv", &format!("{head}{row}{row}{row}"));

    assert_eq!(accepted(&longer), 1, "{longer:#}");
}

#[test]
fn an_import_is_undone_whole_and_can_be_done_again() {
    let administration = TestAdministration::on("2026-11-22");
    let nothing = administration.figures("2026-10");
    let lists = json!({ "files": [{ "path": Sample::voorbeeldwijk().folder() }] });

    let change = administration.change("run_import", lists);
    let imported = administration.figures("2026-10");
    administration.ask("undo_change", json!({ "change_id": change }));

    assert_eq!(
        difference(&nothing, &administration.figures("2026-10")),
        [""; 0]
    );
    administration.is_clean();
    assert_eq!(
        administration.code("undo_change", json!({ "change_id": change })),
        "already_undone"
    );
    administration.import(&Sample::voorbeeldwijk().folder());
    assert_eq!(
        difference(&imported, &administration.figures("2026-10")),
        [""; 0]
    );
    administration.is_clean();
}

#[test]
fn an_import_with_a_final_invoice_in_it_is_not_undone_and_says_which() {
    let administration = TestAdministration::on("2026-11-22");
    let lists = json!({ "files": [{ "path": Sample::voorbeeldwijk().folder() }] });
    let change = administration.change("run_import", lists);
    administration.ask("make_drafts", json!({ "month": "2026-10" }));
    let draft = administration.draft_for("Gemeente Voorbeelddam");
    administration.ask(
        "finalise_invoice",
        json!({ "draft_id": draft, "issue_date": "2026-10-31" }),
    );

    let problem = administration.refused("undo_change", json!({ "change_id": change }));

    assert_eq!(problem["code"], "became_fact", "{problem:#}");
    let words = problem["words"].to_string();
    assert!(
        words.contains("2026-V-0413"),
        "it names what became a fact: {words}"
    );
    assert_eq!(counts(&administration)["billable_lines"], 180);
    administration.is_clean();
}

#[test]
fn people_of_one_name_are_one_only_when_they_surely_are() {
    let administration = TestAdministration::on("2026-11-22");
    administration.import_text(
        "mensen.csv",
        "voornaam;tussenvoegsel;achternaam;geboortedatum;straat;huisnummer;postcode;plaats\n\
         Anna;;Bakker;01-02-1980;Dorpsstraat;1;1234 AB;Voorbeelddam\n\
         Anna;;Bakker;03-04-1990;Kerkstraat;9;1234 CD;Voorbeelddam\n",
    );

    let which = json!({ "search": "Bakker", "role": null, "offset": 0, "limit": 10 });
    assert_eq!(administration.ask("list_people", which)["total"], 2);
}

#[test]
fn lists_with_worse_habits_come_in_and_their_month_can_be_ended() {
    let administration = TestAdministration::on("2026-11-22");
    let lists = Sample::andere_wijk().folder();

    let report = administration.import(&lists);
    let again = administration.import(&lists);
    administration.end_month("2026-10", "2026-10-31");

    let refused = report["refused"].as_array().expect("a list").len();
    assert_eq!(report["counts"]["wrong_rows"], refused);
    assert_eq!(wrong_rows(&report).len(), 12, "{report:#}");
    assert_eq!(accepted(&again), 0, "{:#}", again["files"]);
    let payable: Vec<_> = administration
        .invoices()
        .iter()
        .map(|it| it["payable"].clone())
        .collect();
    assert_eq!(payable, [180_945, 6_250, 8_372, 37_268]);
    administration.is_clean();
}

/// A list of the sample with its columns the other way round, other separators, another encoding
/// and a title above it.
fn turned_around(list: &str, separator: u8, title: bool, encode: fn(&str) -> Vec<u8>) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(list.trim_start_matches('\u{feff}').as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    for row in reader.records() {
        let row = row.expect("the sample is right");
        writer
            .write_record(row.iter().rev())
            .expect("a list fits in memory");
    }
    let mut text =
        String::from_utf8(writer.into_inner().expect("it was written")).expect("it is text");
    if title {
        text.insert_str(0, "Overzicht oktober 2026\n\n");
    }
    encode(&text)
}

fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn utf_8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// Turns text into the bytes of a file.
type Encode = fn(&str) -> Vec<u8>;

#[test]
fn the_same_lists_in_another_form_give_the_same_month() {
    let expected = TestAdministration::with_the_lists("2026-11-22").figures("2026-10");
    let forms: [(u8, bool, Encode); 3] = [
        (b'\t', true, utf_16),
        (b',', false, utf_8),
        (b';', true, utf_8),
    ];

    for (separator, title, encode) in forms {
        let copy = Sample::voorbeeldwijk().copied();
        for name in [
            "te-factureren.csv",
            "oogst-en-verkoop.csv",
            "plekken.csv",
            "uren.csv",
        ] {
            let path = copy.path().join(name);
            let list = std::fs::read_to_string(&path).expect("these are UTF-8");
            let turned = turned_around(&list, separator, title, encode);
            std::fs::write(&path, turned).expect("a test may change its copy");
        }
        let administration = TestAdministration::on("2026-11-22");

        administration.import(copy.path());

        let found = difference(&expected, &administration.figures("2026-10"));
        assert!(
            found.is_empty(),
            "parted by {:?}: {found:#?}",
            char::from(separator)
        );
    }
}
