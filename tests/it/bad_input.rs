//! What people and programs type that cannot be right: a clear answer, and nothing lost.

use acceptance::TestAdministration;
use serde_json::{Value, json};

fn with_a_draft() -> (TestAdministration, String) {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    administration.ask("make_drafts", json!({ "month": "2026-10" }));
    let id = administration.draft_for("Woonstichting Voorbeelddam");
    (administration, id)
}

/// The draft with one line, one unit at ten euro, and `change` made to that line.
fn one_line(administration: &TestAdministration, id: &str, change: Value) -> Value {
    let mut draft = administration.draft_to_save(id);
    let mut line = draft["lines"][0].clone();
    line["quantity"] = "1".into();
    line["unit_price"] = "10".into();
    line["discount_percent"] = "0".into();
    for (field, value) in change.as_object().expect("a change names fields") {
        line[field] = value.clone();
    }
    draft["lines"] = json!([line]);
    draft
}

/// Refused with this code, in three sentences; and the draft is as it was.
#[track_caller]
fn is_refused(administration: &TestAdministration, id: &str, change: Value, code: &str) {
    let before = administration.ask("find_draft", json!({ "draft_id": id }));

    let problem =
        administration.refused("save_draft", one_line(administration, id, change.clone()));

    assert_eq!(problem["code"], code, "{change}: {problem:#}");
    for part in ["what", "why", "todo"] {
        assert!(
            problem["words"][part]
                .as_str()
                .is_some_and(|words| words.len() > 5),
            "{problem:#}"
        );
    }
    assert_eq!(
        administration.ask("find_draft", json!({ "draft_id": id })),
        before
    );
}

#[test]
fn an_unknown_command_is_told_by_name() {
    let administration = TestAdministration::on("2026-11-22");

    let problem = administration.refused("delete_everything", json!({}));

    assert_eq!(problem["code"], "unknown_command");
    assert_eq!(problem["facts"]["name"], "delete_everything");
}

#[test]
fn fields_that_are_missing_unknown_or_of_another_kind_are_told() {
    let administration = TestAdministration::on("2026-11-22");
    let inputs = [
        ("review_month", json!({}), "month"),
        (
            "review_month",
            json!({ "month": "2026-10", "colour": "red" }),
            "colour",
        ),
        ("review_month", json!({ "month": 10 }), ""),
        ("review_month", json!([]), ""),
        ("review_month", json!("2026-10"), ""),
        ("review_month", Value::Null, ""),
        ("list_rooms", json!({ "limit": 1 }), "limit"),
        ("find_draft", json!({ "draft_id": "geen uuid" }), ""),
        (
            "list_people",
            json!({ "search": "", "role": null, "offset": -1, "limit": 10 }),
            "",
        ),
        (
            "list_people",
            json!({ "search": "", "role": null, "offset": 0, "limit": 1e99 }),
            "",
        ),
        (
            "add_user",
            json!({ "name": "Bilal", "role": "king", "passphrase": "lang genoeg toch" }),
            "king",
        ),
        ("run_import", json!({ "files": [{ "colour": "red" }] }), ""),
        (
            "month_end_step",
            json!({ "month": "2026-10", "issue_date": "31-10-2026" }),
            "",
        ),
        (
            "month_end_step",
            json!({ "month": "2026-10", "issue_date": "2026-02-30" }),
            "",
        ),
        ("get_document", json!({ "kind": "pdf" }), ""),
        ("verify_certificate", json!({}), ""),
    ];
    for (command, input, named) in inputs {
        let problem = administration.refused(command, input.clone());

        assert_eq!(
            problem["code"], "input_unreadable",
            "{command} {input}: {problem:#}"
        );
        assert!(
            problem.to_string().contains(named),
            "{command} {input}: {problem:#}"
        );
    }
    administration.is_clean();
}

#[test]
fn a_month_that_is_none_is_told() {
    let administration = TestAdministration::on("2026-11-22");
    for month in [
        "oktober",
        "2026-13",
        "2026-00",
        "2026",
        "",
        "2026-10-31",
        "-1-10",
        "99999-01",
    ] {
        for command in [
            "review_month",
            "month_figures",
            "month_result",
            "make_drafts",
        ] {
            let code = administration.code(command, json!({ "month": month }));
            assert_eq!(code, "not_a_month", "{command} of «{month}»");
        }
    }
}

#[test]
fn days_at_the_edge_of_the_calendar_are_no_incident() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    for day in ["0001-01-01", "9999-12-31", "+262142-12-31", "-262143-01-01"] {
        for month in ["2026-10", "9999-12", "0001-01"] {
            let step = json!({ "month": month, "issue_date": day });
            for _ in 0..4 {
                let answer = administration.call("month_end_step", step.clone());
                assert_ne!(answer["problem"]["code"], "internal", "{step}: {answer:#}");
            }
        }
    }
    administration.is_clean();
}

#[test]
fn a_draft_without_lines_is_not_made_final() {
    let (administration, id) = with_a_draft();
    let mut draft = administration.draft_to_save(&id);
    draft["lines"] = json!([]);
    administration.ask("save_draft", draft);

    let code = administration.code(
        "finalise_invoice",
        json!({ "draft_id": id, "issue_date": null }),
    );

    assert_eq!(code, "no_lines");
    assert!(administration.numbers().is_empty());
    administration.is_clean();
}

#[test]
fn a_quantity_of_zero_is_kept_in_the_draft_and_not_made_final() {
    let (administration, id) = with_a_draft();
    let mut draft = administration.draft_to_save(&id);
    draft["lines"][0]["quantity"] = "0".into();
    administration.ask("save_draft", draft);

    let problem = administration.refused(
        "finalise_invoice",
        json!({ "draft_id": id, "issue_date": null }),
    );

    assert_eq!(problem["code"], "quantity_zero");
    assert_eq!(problem["facts"]["line"], 1);
}

#[test]
fn a_negative_quantity_is_a_credit_and_needs_the_invoice_it_credits() {
    let (administration, id) = with_a_draft();
    let mut draft = one_line(
        &administration,
        &id,
        json!({ "quantity": "-2", "reference": null }),
    );
    draft["preceding_invoice"] = Value::Null;
    let saved = administration.ask("save_draft", draft.clone());
    assert_eq!(saved["kind"], "credit_note");
    assert_eq!(saved["net"], -2000);

    let finalise = json!({ "draft_id": id, "issue_date": "2026-10-31" });
    assert_eq!(
        administration.code("finalise_invoice", finalise.clone()),
        "preceding_invoice_missing"
    );
    draft["preceding_invoice"] = "2026-V-0100".into();
    administration.ask("save_draft", draft);
    let note = administration.ask("finalise_invoice", finalise);
    assert_eq!(note["kind"], "credit_note");
    administration.is_clean();
}

#[test]
fn numbers_that_cannot_be_right_are_refused() {
    let (administration, id) = with_a_draft();
    for (field, value) in [
        ("quantity", "0.123456789"),
        ("quantity", "1000000001"),
        ("quantity", "-99999999999999999999"),
        ("unit_price", "1000000001"),
        ("unit_price", "0.123456789"),
        ("discount_percent", "101"),
        ("discount_percent", "1000000000"),
    ] {
        is_refused(
            &administration,
            &id,
            json!({ field: value }),
            "number_not_plausible",
        );
    }
    for (field, value) in [
        ("quantity", json!("veel")),
        ("quantity", json!("NaN")),
        ("quantity", json!("")),
        ("quantity", json!("1e400")),
        (
            "unit_price",
            json!("99999999999999999999999999999999999999"),
        ),
        ("unit_price", json!(null)),
        ("colour", json!("red")),
    ] {
        is_refused(
            &administration,
            &id,
            json!({ field: value }),
            "input_unreadable",
        );
    }
    is_refused(
        &administration,
        &id,
        json!({ "vat_class": "19%" }),
        "vat_class_unknown",
    );
    is_refused(
        &administration,
        &id,
        json!({ "text": "e".repeat(2001) }),
        "text_too_long",
    );
    administration.is_clean();
}

#[test]
fn an_amount_that_no_cent_can_hold_is_refused() {
    let (administration, id) = with_a_draft();
    let change = json!({ "quantity": "1000000000", "unit_price": "1000000000" });

    is_refused(&administration, &id, change, "amount_too_large");
    administration.is_clean();
}

#[test]
fn a_billion_pieces_of_a_cent_are_billed_to_the_cent() {
    let (administration, id) = with_a_draft();
    let change = json!({ "quantity": "1000000000", "unit_price": "0.01" });
    let saved = administration.ask("save_draft", one_line(&administration, &id, change));
    assert_eq!(saved["net"], 1_000_000_000);

    let finalise = json!({ "draft_id": id, "issue_date": "2026-10-31" });
    let invoice = administration.ask("finalise_invoice", finalise);

    assert_eq!(invoice["net"], 1_000_000_000);
    administration.is_clean();
}

#[test]
fn lines_that_together_no_longer_fit_are_refused() {
    let (administration, id) = with_a_draft();
    let change = json!({ "quantity": "1000000000", "unit_price": "90000" });
    let mut draft = one_line(&administration, &id, change);
    let mut second = draft["lines"][0].clone();
    second["id"] = Value::Null;
    draft["lines"].as_array_mut().expect("lines").push(second);

    let problem = administration.refused("save_draft", draft);

    assert_eq!(problem["code"], "amount_too_large", "{problem:#}");
    administration.is_clean();
}

#[test]
fn a_letter_that_no_font_has_is_told_before_the_paper_is_made() {
    let (administration, id) = with_a_draft();
    let missing = || {
        let pages = administration.ask("preview_pages", json!({ "draft_id": id }));
        pages["missing_letters"].clone()
    };
    assert_eq!(missing(), "");

    let draft = one_line(&administration, &id, json!({ "text": "Feest met 漢字 🎃" }));
    administration.ask("save_draft", draft);

    assert_eq!(missing(), "漢字🎃");
}

#[test]
fn text_that_means_something_to_a_program_is_only_text() {
    let (administration, id) = with_a_draft();
    let long = "Wilhelmina ".repeat(20);
    for text in [
        "<script>alert(1)</script>",
        "=HYPERLINK(\"https://example.com\")",
        "=cmd()|' /C calc'!A0",
        "Robert'); DROP TABLE invoice;--",
        "\u{202e}gnikrew tsruk\u{202c} \u{2067}عربي\u{2069}",
        "]]> & < > \" ' &amp;",
        "emoji 🎃 and a tab\tand a line\nbreak",
        "a \u{0} zero and a \u{7} bell",
        &long,
    ] {
        let draft = one_line(&administration, &id, json!({ "text": text }));
        let saved = administration.ask("save_draft", draft);
        let kept = saved["lines"][0]["text"].as_str().expect("a text");
        assert_eq!(kept, text.trim(), "text is kept as it was typed");
        let pages = administration.ask("preview_pages", json!({ "draft_id": id }));
        assert!(
            !pages.to_string().contains("<script"),
            "{text} is a script on the page"
        );
    }
    let draft = one_line(
        &administration,
        &id,
        json!({ "text": "<script>alert('&')</script> \u{202e}om" }),
    );
    administration.ask("save_draft", draft);
    let finalise = json!({ "draft_id": id, "issue_date": "2026-10-31" });
    let invoice = administration.ask("finalise_invoice", finalise);
    assert_eq!(invoice["e_invoice"], true);
    let xml = administration.document(json!({ "invoice_id": invoice["id"], "kind": "ubl" }));
    let xml = String::from_utf8(xml).expect("an e-invoice is UTF-8");
    assert!(!xml.contains("<script"), "the text is escaped");
    administration.is_clean();
}

#[test]
fn a_control_character_in_a_text_does_not_spoil_the_e_invoice() {
    let (administration, id) = with_a_draft();
    let draft = one_line(
        &administration,
        &id,
        json!({ "text": "Zaal\u{0}\u{7}\u{1b}huur" }),
    );
    administration.ask("save_draft", draft);

    let finalise = json!({ "draft_id": id, "issue_date": "2026-10-31" });
    let invoice = administration.ask("finalise_invoice", finalise);

    let xml = administration.document(json!({ "invoice_id": invoice["id"], "kind": "ubl" }));
    // XML 1.0 has no place for these, not even escaped.
    assert!(!xml.iter().any(|byte| matches!(byte, 0 | 7 | 0x1b)));
    let xml = String::from_utf8(xml).expect("an e-invoice is UTF-8");
    assert!(!xml.contains("&#0;") && !xml.contains("&#7;") && !xml.contains("&#27;"));
}

#[test]
fn a_line_without_text_is_not_made_final() {
    let (administration, id) = with_a_draft();
    administration.ask(
        "save_draft",
        one_line(&administration, &id, json!({ "text": "   " })),
    );

    let finalise = json!({ "draft_id": id, "issue_date": null });
    assert_eq!(
        administration.code("finalise_invoice", finalise),
        "line_text_missing"
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    let administration = TestAdministration::on("2026-11-22");
    let id = "01936f0e-0000-7000-8000-000000000000";
    for (command, input) in [
        (
            "finalise_invoice",
            json!({ "draft_id": id, "issue_date": null }),
        ),
        ("discard_draft", json!({ "draft_id": id })),
        ("get_invoice", json!({ "invoice_id": id })),
        ("get_document", json!({ "invoice_id": id, "kind": "pdf" })),
        ("preview_pages", json!({ "draft_id": id })),
        (
            "revoke_certificate",
            json!({ "certificate_id": id, "reason": "weg" }),
        ),
        (
            "issue_certificate",
            json!({ "placement_id": id, "issue_date": null }),
        ),
        ("undo_change", json!({ "change_id": id })),
    ] {
        assert_eq!(
            administration.code(command, input),
            "not_found",
            "{command}"
        );
    }
    assert_eq!(
        administration.ask("find_draft", json!({ "draft_id": id })),
        Value::Null
    );
}

#[test]
fn a_search_for_anything_finds_or_finds_nothing() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let long = "a".repeat(10_000);
    for text in [
        "", " ", "\"", "'", "*", "a* OR b", "NEAR(", "-", "^", "{}", "é", "عبد", "\u{0}", &long,
    ] {
        let answer = administration.call("search", json!({ "text": text }));
        assert!(answer["ok"]["result"].is_array(), "«{text}»: {answer:#}");
    }
    let found = administration.ask("search", json!({ "text": "tesfager" }));
    assert_eq!(found[0]["title"], "Selam Tesfagergish", "{found:#}");
}

#[test]
fn lists_that_are_no_lists_are_told_and_harm_nothing() {
    let administration = TestAdministration::on("2026-11-22");
    for (name, bytes) in [
        ("leeg.csv", &b""[..]),
        ("leeg.xlsx", b""),
        ("afgebroken.xlsx", b"PK\x03\x04\x14\x00"),
        ("plaatje.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        ("nullen.csv", &[0; 4096]),
    ] {
        let path = administration.folder().join(name);
        std::fs::write(&path, bytes).expect("a test may write in its own folder");

        let report = administration.import(&path);

        let files = report["files"].as_array().expect("a list");
        assert!(
            files.iter().all(|file| file["accepted"] == 0),
            "{name}: {report:#}"
        );
        let told = report.to_string();
        assert!(told.contains(name), "{name} is named: {report:#}");
    }
    administration.is_clean();
}

#[test]
fn a_file_that_is_not_there_is_told_and_nothing_comes_in() {
    let administration = TestAdministration::on("2026-11-22");
    let sample = acceptance::Sample::voorbeeldwijk();
    let missing = administration.folder().join("weg.csv");

    let files = json!({ "files": [{ "path": sample.folder() }, { "path": missing }] });

    assert_eq!(
        administration.code("run_import", files),
        "import_file_unreadable"
    );
    assert_eq!(
        administration.code("run_import", json!({ "files": [] })),
        "nothing_to_import"
    );
    assert_eq!(administration.figures("2026-10")["counts"]["customers"], 0);
}

#[test]
fn a_logo_that_is_no_picture_is_refused() {
    let administration = TestAdministration::on("2026-11-22");
    for content in ["", "aGFsbG8=", "iVBORw0KGgo=", "PHN2Zz4="] {
        let code = administration.code("set_logo", json!({ "content_base64": content }));
        assert_eq!(code, "logo_unreadable", "«{content}»");
    }
    assert_eq!(
        administration.ask("get_organisation", json!({}))["has_logo"],
        false
    );
}
