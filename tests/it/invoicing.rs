//! From a draft to an invoice.

use acceptance::TestAdministration;
use serde_json::{Value, json};

fn with_drafts() -> TestAdministration {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    administration.ask("make_drafts", json!({ "month": "2026-10" }));
    administration
}

#[test]
fn finalising_twice_gives_one_invoice() {
    let administration = with_drafts();
    let draft = administration.draft_for("Gemeente Voorbeelddam");

    let first = administration.ask(
        "finalise_invoice",
        json!({ "draft_id": draft, "issue_date": null }),
    );
    let again = administration.ask(
        "finalise_invoice",
        json!({ "draft_id": draft, "issue_date": null }),
    );

    assert_eq!(first, again, "the draft is what makes it the same");
    assert_eq!(administration.numbers(), ["2026-V-0413"]);
}

#[test]
fn two_doors_that_finalise_the_same_draft_at_once_make_one_invoice() {
    let administration = with_drafts();
    let draft = administration.draft_for("Gemeente Voorbeelddam");
    let other = administration.another_door();
    let which = json!({ "draft_id": draft, "issue_date": "2026-10-31" });

    let (here, there) = std::thread::scope(|scope| {
        let there = scope.spawn(|| other.ask("finalise_invoice", which.clone()));
        let here = administration.call("finalise_invoice", which.clone());
        (here, there.join().expect("the other door does not panic"))
    });

    let there = there.expect("the one that comes second gets the same answer");
    assert_eq!(here["ok"]["result"], there, "{here:#}");
    assert_eq!(administration.numbers(), ["2026-V-0413"]);
    administration.is_clean();
}

#[test]
fn making_drafts_twice_makes_them_once() {
    let administration = with_drafts();
    let before = administration.ask("list_drafts", json!({}));

    administration.ask("make_drafts", json!({ "month": "2026-10" }));

    assert_eq!(administration.ask("list_drafts", json!({})), before);
    assert_eq!(before.as_array().expect("a list").len(), 22);
}

#[test]
fn a_draft_can_be_changed_and_the_invoice_is_as_it_was_changed() {
    let administration = with_drafts();
    let id = administration.draft_for("Woonstichting Voorbeelddam");
    let mut draft = administration.draft_to_save(&id);
    let kept: Vec<Value> = draft["lines"].as_array().expect("lines")[..1].to_vec();
    draft["lines"] = json!(kept);
    draft["lines"][0]["quantity"] = "3".into();
    draft["lines"][0]["unit_price"] = "10.00".into();
    draft["lines"][0]["discount_percent"] = "0".into();
    draft["lines"][0]["text"] = "Zaal, na overleg".into();
    draft["buyer_reference"] = "PO-2026-77".into();

    let saved = administration.ask("save_draft", draft);
    assert_eq!(saved["net"], 3000, "{saved:#}");
    let invoice = administration.ask(
        "finalise_invoice",
        json!({ "draft_id": id, "issue_date": null }),
    );

    let invoice = administration.ask("get_invoice", json!({ "invoice_id": invoice["id"] }));
    assert_eq!(invoice["summary"]["net"], 3000);
    assert_eq!(invoice["lines"].as_array().expect("lines").len(), 1);
    assert_eq!(invoice["lines"][0]["text"], "Zaal, na overleg");
    assert_eq!(invoice["buyer_reference"], "PO-2026-77");
    administration.is_clean();
}

#[test]
fn a_new_line_in_a_draft_is_billed_with_it() {
    let administration = with_drafts();
    let id = administration.draft_for("Woonstichting Voorbeelddam");
    let mut draft = administration.draft_to_save(&id);
    let before = administration.ask("find_draft", json!({ "draft_id": id }))["net"].as_i64();
    let mut line = draft["lines"][0].clone();
    line["id"] = Value::Null;
    line["quantity"] = "1".into();
    line["unit_price"] = "25.00".into();
    line["discount_percent"] = "0".into();
    draft["lines"].as_array_mut().expect("lines").push(line);

    let saved = administration.ask("save_draft", draft);

    assert_eq!(
        saved["net"].as_i64(),
        before.map(|net| net + 2500),
        "{saved:#}"
    );
    administration.is_clean();
}

#[test]
fn a_change_to_a_draft_can_be_undone() {
    let administration = with_drafts();
    let id = administration.draft_for("Woonstichting Voorbeelddam");
    let before = administration.ask("find_draft", json!({ "draft_id": id }));
    let mut draft = administration.draft_to_save(&id);
    draft["lines"][0]["quantity"] = "7".into();

    let change = administration.change("save_draft", draft);
    administration.ask("undo_change", json!({ "change_id": change }));

    assert_eq!(
        administration.ask("find_draft", json!({ "draft_id": id })),
        before
    );
}

#[test]
fn the_lines_of_a_draft_that_was_thrown_away_can_be_billed_again() {
    let administration = with_drafts();
    let id = administration.draft_for("Gemeente Voorbeelddam");
    let before = administration.ask("find_draft", json!({ "draft_id": id }));

    administration.ask("discard_draft", json!({ "draft_id": id }));
    assert_eq!(
        administration.ask("find_draft", json!({ "draft_id": id })),
        Value::Null
    );
    administration.ask("make_drafts", json!({ "month": "2026-10" }));

    let id = administration.draft_for("Gemeente Voorbeelddam");
    let after = administration.ask("find_draft", json!({ "draft_id": id }));
    assert_eq!(after["payable"], before["payable"]);
    assert_eq!(after["lines"], before["lines"]);
}

#[test]
fn a_draft_that_adds_up_to_nothing_is_not_made_final() {
    let administration = with_drafts();
    let drafts = administration.ask("list_drafts", json!({}));
    let zero = drafts
        .as_array()
        .and_then(|drafts| {
            drafts
                .iter()
                .find(|draft| draft["kind"] == "held_back_zero")
        })
        .expect("one of the sample adds up to nothing");

    let which = json!({ "draft_id": zero["id"], "issue_date": null });
    assert_eq!(
        administration.code("finalise_invoice", which),
        "nothing_to_pay"
    );
    assert!(
        administration.numbers().is_empty(),
        "and it takes no number"
    );
}

#[test]
fn a_draft_that_adds_up_to_nothing_asks_for_no_attention() {
    let administration = with_drafts();
    let asks = || {
        let today = administration.ask("get_today", json!({}));
        let attention = today["attention"].as_array().expect("attention");
        attention
            .iter()
            .any(|item| item["kind"] == "drafts_waiting")
    };
    assert!(asks());

    let drafts = administration.ask("list_drafts", json!({}));
    for draft in drafts.as_array().expect("drafts") {
        if draft["kind"] != "held_back_zero" {
            administration.ask("discard_draft", json!({ "draft_id": draft["id"] }));
        }
    }

    let left = administration.ask("list_drafts", json!({}));
    assert_eq!(left.as_array().map(Vec::len), Some(1), "{left:#}");
    assert!(!asks());
}

#[test]
fn a_final_invoice_has_its_pages_its_e_invoice_and_its_entry() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    for summary in administration.invoices() {
        let id = &summary["id"];
        let pdf = administration.document(json!({ "invoice_id": id, "kind": "pdf" }));
        assert!(pdf.starts_with(b"%PDF-"), "{summary:#}");
        if summary["e_invoice"] == true {
            let xml = administration.document(json!({ "invoice_id": id, "kind": "ubl" }));
            let xml = String::from_utf8(xml).expect("an e-invoice is UTF-8");
            let number = summary["number"].as_str().expect("a number");
            assert!(xml.contains(number), "{summary:#}");
        }
        let invoice = administration.ask("get_invoice", json!({ "invoice_id": id }));
        let postings = invoice["entry"].as_array().expect("an entry");
        let sum = |side: &str| -> i64 {
            postings
                .iter()
                .filter_map(|posting| posting[side].as_i64())
                .sum()
        };
        assert_eq!(sum("debit"), sum("credit"), "{invoice:#}");
        assert!(sum("debit") > 0, "{invoice:#}");
    }
}

#[test]
fn the_pages_of_a_draft_can_be_looked_at() {
    let administration = with_drafts();
    let id = administration.draft_for("Stichting Welzijn Voorbeelddam");

    let pages = administration.ask("preview_pages", json!({ "draft_id": id }));

    let pages = pages["pages"].as_array().expect("pages");
    assert!(pages.len() > 1, "46 lines take several pages");
    assert!(
        pages
            .iter()
            .all(|page| page.as_str().is_some_and(|page| page.contains("<svg")))
    );
}
