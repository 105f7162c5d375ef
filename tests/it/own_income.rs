//! Own income from the books, and the grants that stand beside it.

use acceptance::{Sample, TestAdministration, changes};
use serde_json::{Value, json};

/// Euros of the expected answer as cents.
fn cents(text: &Value) -> i64 {
    let text = text.as_str().expect("an amount is a text");
    let (euros, cents) = text.split_once('.').expect("an amount has cents");
    format!("{euros}{cents}").parse().expect("an amount")
}

fn own_income(administration: &TestAdministration) -> Value {
    administration.ask("own_income", json!({ "from_year": null, "to_year": null }))
}

fn postings(administration: &TestAdministration, filter: &Value) -> Value {
    let mut asked = json!({
        "from": "2026-01-01", "to": "2026-12-31", "kind": null, "account": null, "group": null,
        "enterprise": null, "grant_id": null, "entry_id": null, "offset": 0, "limit": 1000,
    });
    for (name, value) in filter.as_object().expect("a filter has fields") {
        asked[name] = value.clone();
    }
    administration.ask("list_postings", asked)
}

/// A grant of € 12.000 of the municipality for all of 2026, for the whole house.
fn municipal() -> Value {
    json!({
        "grant_id": null, "key": "0199a3c2-7be1-7000-8000-000000000001",
        "name": "Ontmoeten in de tuin", "giver": "Gemeente Voorbeelddam",
        "giver_kind": "government", "amount": 1_200_000,
        "start": "2026-01-01", "end": "2026-12-31", "enterprise": null, "note": null,
    })
}

fn with(mut grant: Value, changes: Value) -> Value {
    for (name, value) in changes.as_object().expect("changes have fields") {
        grant[name] = value.clone();
    }
    grant
}

/// The grant as saved, asked to be something else.
fn changed(saved: &Value, changes: Value) -> Value {
    with(
        with(municipal(), json!({ "grant_id": saved["id"], "key": null })),
        changes,
    )
}

#[test]
fn own_income_of_october_is_the_sample_s_sum_per_enterprise_with_the_till() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    let expected = Sample::voorbeeldwijk().expected();

    let year = &own_income(&administration)["this_year"];

    let invoiced = &expected["overall"]["all_documents"]["net_per_onderneming"];
    // The stall of the sample belongs to the farm: 165.74 at 21 % and 243.86 at 9 %.
    let till: i64 = ["21", "9"]
        .iter()
        .map(|class| cents(&expected["till"]["per_class"][class]["net"]))
        .sum();
    assert_eq!(till, 40_960);
    for (name, booked) in [
        ("verhuur", 547_146),
        ("boerderij", 89_010 + 40_960),
        ("keuken", 480_384),
        ("opdrachten", 1_041_905),
    ] {
        let of_till = if name == "boerderij" { till } else { 0 };
        assert_eq!(cents(&invoiced[name]) + of_till, booked, "{name}");
        let enterprises = year["enterprises"].as_array().expect("enterprises");
        let found = enterprises
            .iter()
            .find(|it| it["enterprise"] == name)
            .unwrap_or_else(|| panic!("{name} is not there: {enterprises:#?}"));
        assert_eq!(found["sums"]["own"], booked, "{name}");
    }
    assert_eq!(year["year"], 2026);
    assert_eq!(year["is_complete"], false);
    assert_eq!(year["sums"]["own"], 2_158_445 + 40_960);
    assert_eq!(year["sums"]["total"], 2_199_405);
    assert_eq!(year["sums"]["share"]["percent"], 100);
}

#[test]
fn without_income_there_is_no_share_at_all() {
    let administration = TestAdministration::on("2026-11-23");

    let found = own_income(&administration);

    assert_eq!(found["years"].as_array().expect("years").len(), 1);
    assert_eq!(found["this_year"]["sums"]["total"], 0);
    assert!(found["this_year"]["sums"]["share"].is_null(), "{found:#}");
}

#[test]
fn the_end_of_a_month_books_its_share_of_every_grant() {
    let administration = TestAdministration::with_the_lists("2026-11-23");
    administration.ask("save_grant", municipal());
    // 16 of 31 days of October and 15 of 30 of November weigh 16/31 and 1/2.
    let kitchen = json!({
        "grant_id": null, "key": null, "name": "Samen koken", "giver": "Fonds De Akker",
        "giver_kind": "fund", "amount": 100_000, "start": "2026-10-16", "end": "2026-11-15",
        "enterprise": "keuken", "note": null,
    });
    administration.ask("save_grant", kitchen);
    let review = administration.ask("review_month", json!({ "month": "2026-10" }));
    let shares: Vec<_> = review["grants"]
        .as_array()
        .expect("grants")
        .iter()
        .collect();
    assert_eq!(shares.len(), 2);
    assert!(shares.iter().all(|share| share["is_booked"] == false));

    administration.end_month("2026-10", "2026-10-31");

    // 100.000 × (16/31) ÷ (16/31 + 1/2) = 50.793,65…
    let year = &own_income(&administration)["this_year"];
    assert_eq!(year["sums"]["grant"], 100_000 + 50_794);
    let total = 2_199_405 + 150_794;
    assert_eq!(year["sums"]["total"], total);
    assert_eq!(year["sums"]["not_own"], 150_794);
    // 2.199.405 ÷ 2.350.199 = 0,93583…
    assert_eq!(year["sums"]["share"]["of_one"], "0.9358");
    assert_eq!(year["sums"]["share"]["percent"], 94);
    assert_eq!(year["sums"]["share"]["of_ten"], 936);
    let kitchen = year["enterprises"]
        .as_array()
        .and_then(|all| all.iter().find(|it| it["enterprise"] == "keuken"))
        .expect("the kitchen");
    assert_eq!(kitchen["sums"]["grant"], 50_794);
    let house = year["enterprises"].as_array().and_then(|all| all.last());
    assert!(house.expect("the house")["enterprise"].is_null());

    let result = administration.ask("month_result", json!({ "month": "2026-10" }));
    let grants = result["grants"].as_array().expect("grants");
    assert!(
        grants.iter().all(|grant| grant["is_booked"] == true),
        "{grants:#?}"
    );
    administration.is_clean();
    assert_eq!(administration.end_month("2026-10", "2026-10-31"), 1);
}

#[test]
fn months_that_ended_before_a_grant_was_written_down_are_booked_by_a_button_once() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    let saved = administration.ask("save_grant", municipal());
    assert_eq!(saved["due_months"], 10);
    assert_eq!(saved["due"], 1_000_000);
    let kinds = |it: &TestAdministration| -> Vec<String> {
        let today = it.ask("get_today", json!({}));
        let attention = today["attention"].as_array().expect("attention");
        attention
            .iter()
            .map(|item| item["kind"].to_string())
            .collect()
    };
    assert!(kinds(&administration).contains(&"\"grants_due\"".to_owned()));

    let booked = administration.ask("book_grants", json!({}));
    let again = administration.ask("book_grants", json!({}));

    assert_eq!(booked, json!({ "months": 10, "amount": 1_000_000 }));
    assert_eq!(again, json!({ "months": 0, "amount": 0 }));
    assert!(!kinds(&administration).contains(&"\"grants_due\"".to_owned()));
    let grant = &administration.ask("list_grants", json!({}))[0];
    assert_eq!(grant["booked"], 1_000_000);
    assert_eq!(grant["booked_until"], "2026-10-31");
    assert_eq!(grant["left"], 200_000);
    // Own 21.994,05 of 31.994,05: 68,74 %.
    let share = &own_income(&administration)["this_year"]["sums"]["share"];
    assert_eq!(share["of_one"], "0.6874");
    administration.is_clean();
}

#[test]
fn with_and_without_a_grant_are_the_last_twelve_full_months() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    let saved = administration.ask("save_grant", municipal());
    let early = administration.ask("income_without_grant", json!({ "grant_id": saved["id"] }));
    assert_eq!(early["complete_until"], "2025-12-31", "ten months wait");
    administration.ask("book_grants", json!({}));

    let both = administration.ask("income_without_grant", json!({ "grant_id": saved["id"] }));

    assert_eq!(both["from"], "2025-11-01");
    assert_eq!(both["to"], "2026-10-31");
    assert_eq!(both["booked"], 1_000_000);
    assert_eq!(both["with"]["share"]["percent"], 69);
    assert_eq!(both["without"]["grant"], 0);
    assert_eq!(both["without"]["own"], both["with"]["own"]);
    assert_eq!(both["without"]["share"]["percent"], 100);
    assert_eq!(both["complete_until"], Value::Null);
}

#[test]
fn what_stands_in_a_draft_is_not_in_the_books_yet() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    let saved = administration.ask("save_grant", municipal());
    administration.ask("book_grants", json!({}));
    let complete_until = || {
        let which = json!({ "grant_id": saved["id"] });
        administration.ask("income_without_grant", which)["complete_until"].take()
    };
    assert_eq!(complete_until(), Value::Null);

    let (_, a_draft_of_october) = changes()
        .find(|(action, _)| *action == "make_drafts")
        .expect("drafts can be made");
    let (command, input) = a_draft_of_october(&administration.asked());
    administration.ask(command, input);

    assert_eq!(complete_until(), "2026-09-30");
}

#[test]
fn every_figure_clicks_through_to_its_postings() {
    let administration = TestAdministration::with_the_lists("2026-11-23");
    let saved = administration.ask("save_grant", municipal());
    administration.end_month("2026-10", "2026-10-31");
    let year = own_income(&administration)["this_year"].clone();

    let own = postings(&administration, &json!({ "kind": "own" }));
    assert_eq!(own["sum"], year["sums"]["own"]);
    let rows = own["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), own["total"].as_u64().expect("a count") as usize);
    let of_invoices: Vec<_> = rows
        .iter()
        .filter(|row| row["source"] == "invoice")
        .collect();
    for row in &of_invoices {
        let invoice = administration.ask("get_invoice", json!({ "invoice_id": row["source_id"] }));
        assert_eq!(invoice["summary"]["number"], row["name"]);
    }
    let till = rows.iter().find(|row| row["source"] == "till_month");
    assert_eq!(till.expect("the till")["month"], "2026-10");

    for enterprise in year["enterprises"].as_array().expect("enterprises") {
        let name = enterprise["enterprise"].as_str().unwrap_or_default();
        for kind in ["own", "grant"] {
            let found = postings(
                &administration,
                &json!({ "kind": kind, "enterprise": name }),
            );
            assert_eq!(found["sum"], enterprise["sums"][kind], "{kind} of {name}");
        }
    }
    let grant = postings(&administration, &json!({ "grant_id": saved["id"] }));
    assert_eq!(grant["sum"], 100_000);
    assert_eq!(grant["rows"][0]["account"], 8500);
    assert_eq!(grant["rows"][0]["other_party"], "Gemeente Voorbeelddam");
    let entry = postings(
        &administration,
        &json!({ "entry_id": grant["rows"][0]["entry_id"] }),
    );
    assert_eq!(entry["total"], 2);
    assert_eq!(entry["sum"], 0);
    let account = postings(&administration, &json!({ "account": 8500 }));
    assert_eq!(account["sum"], 100_000);
    let second = postings(
        &administration,
        &json!({ "kind": "own", "offset": 2, "limit": 1 }),
    );
    assert_eq!(second["rows"][0], rows[2]);
    assert_eq!(
        second["sum"], own["sum"],
        "the sum is of all, not of the page"
    );
}

#[test]
fn money_comes_from_enterprises_and_givers_and_no_cost_is_invented() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    administration.ask("save_grant", municipal());
    administration.ask("book_grants", json!({}));

    let flows = administration.ask("money_flows", json!({ "year": 2026 }));

    assert_eq!(flows["income"], 3_199_405);
    assert_eq!(flows["uses"], json!([]));
    assert_eq!(flows["left"], 3_199_405);
    let sources = flows["sources"].as_array().expect("sources");
    let sum: i64 = sources.iter().filter_map(|it| it["amount"].as_i64()).sum();
    assert_eq!(sum, 3_199_405);
    let giver = sources
        .iter()
        .find(|it| it["giver"] == "Gemeente Voorbeelddam");
    assert_eq!(giver.expect("the giver")["amount"], 1_000_000);
}

#[test]
fn a_grant_with_booked_months_stays_but_may_end_earlier() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    let saved = administration.ask("save_grant", municipal());
    administration.ask("book_grants", json!({}));
    let refused = |changes: Value| {
        let problem = administration.refused("save_grant", changed(&saved, changes));
        assert_eq!(problem["code"], "grant_months_are_booked", "{problem:#}");
        let why = problem["words"]["why"]
            .as_str()
            .expect("a sentence")
            .replace('\u{a0}', " ");
        assert!(
            why.contains("31 oktober 2026") && why.contains("€ 10.000,00"),
            "{why}"
        );
    };

    refused(json!({ "amount": 1_300_000 }));
    refused(json!({ "start": "2026-02-01" }));
    refused(json!({ "end": "2026-09-30" }));
    refused(json!({ "end": "2027-06-30" }));
    refused(json!({ "giver_kind": "fund" }));
    refused(json!({ "enterprise": "keuken" }));
    let which = json!({ "grant_id": saved["id"] });
    assert_eq!(
        administration.code("delete_grant", which),
        "grant_months_are_booked"
    );
    assert_eq!(
        administration.code(
            "save_grant",
            changed(&saved, json!({ "end": "2026-10-31" }))
        ),
        "grant_no_month_left"
    );

    let ended = changed(&saved, json!({ "end": "2026-11-15", "amount": 1_050_000 }));
    let ended = administration.ask("save_grant", ended);

    assert_eq!(ended["left"], 50_000);
    let months = ended["months"].as_array().expect("months");
    assert_eq!(months.len(), 11);
    assert_eq!(
        months[0]["amount"], 100_000,
        "what is booked stays as it was"
    );
    assert_eq!(
        months[10],
        json!({ "month": "2026-11", "amount": 50_000, "is_booked": false })
    );
    let renamed = changed(
        &saved,
        json!({
            "name": "Tuin voor iedereen", "end": "2026-11-15", "amount": 1_050_000,
        }),
    );
    assert_eq!(
        administration.ask("save_grant", renamed)["name"],
        "Tuin voor iedereen"
    );
    administration.is_clean();
}

#[test]
fn undo_puts_a_grant_back_until_a_month_of_it_is_booked() {
    let administration = TestAdministration::with_october_ended("2026-11-23");
    let change = administration.change("save_grant", municipal());
    administration.ask("undo_change", json!({ "change_id": change }));
    assert_eq!(administration.ask("list_grants", json!({})), json!([]));

    let made = administration.change("save_grant", municipal());
    let saved = administration.ask("list_grants", json!({}))[0].clone();
    let larger = changed(&saved, json!({ "amount": 2_400_000 }));
    let larger = administration.change("save_grant", larger);
    administration.ask("book_grants", json!({}));

    for change in [larger, made] {
        let code = administration.code("undo_change", json!({ "change_id": change }));
        assert!(
            ["became_fact", "changed_since"].contains(&code.as_str()),
            "{code}"
        );
    }
    assert_eq!(
        administration.ask("list_grants", json!({}))[0]["booked"],
        2_000_000
    );
}

#[test]
fn a_double_click_makes_one_grant() {
    let administration = TestAdministration::on("2026-11-23");

    let first = administration.ask("save_grant", municipal());
    let second = administration.ask(
        "save_grant",
        with(municipal(), json!({ "name": "Nog eens" })),
    );

    assert_eq!(first, second);
    assert_eq!(
        administration
            .ask("list_grants", json!({}))
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}

#[test]
fn a_grant_that_cannot_be_is_refused_in_words() {
    let administration = TestAdministration::with_the_lists("2026-11-23");
    for (changes, code) in [
        (json!({ "name": "  " }), "grant_incomplete"),
        (json!({ "giver": "" }), "grant_incomplete"),
        (json!({ "name": "x".repeat(201) }), "text_too_long"),
        (json!({ "note": "x".repeat(2001) }), "text_too_long"),
        (json!({ "amount": 0 }), "grant_without_amount"),
        (json!({ "amount": -1 }), "grant_without_amount"),
        (json!({ "amount": i64::MAX }), "amount_too_large"),
        (json!({ "end": "2025-12-31" }), "grant_period_not_right"),
        (json!({ "end": "2099-12-31" }), "grant_period_not_right"),
        (json!({ "start": "0001-01-01" }), "grant_period_not_right"),
        (json!({ "enterprise": "bakkerij" }), "enterprise_unknown"),
        (json!({ "start": "2026-02-30" }), "input_unreadable"),
        (
            json!({ "grant_id": "0199a3c2-7be1-7000-8000-00000000ffff" }),
            "not_found",
        ),
    ] {
        assert_eq!(
            administration.code("save_grant", with(municipal(), changes.clone())),
            code,
            "{changes}"
        );
    }
    assert_eq!(administration.ask("list_grants", json!({})), json!([]));
    let name = "ş".repeat(200);
    let long = administration.ask("save_grant", with(municipal(), json!({ "name": name })));
    assert_eq!(long["name"], name);
}

#[test]
fn the_aim_is_a_setting_that_can_be_put_back() {
    let administration = TestAdministration::on("2026-11-23");
    assert!(own_income(&administration)["target"].is_null());
    let aim = json!({ "percent": 50, "year": 2028 });

    let change = administration.change("set_income_target", json!({ "target": aim }));
    assert_eq!(own_income(&administration)["target"], aim);
    for target in [
        json!({ "percent": 0, "year": null }),
        json!({ "percent": 101, "year": null }),
        json!({ "percent": 50, "year": 1066 }),
    ] {
        assert_eq!(
            administration.code("set_income_target", json!({ "target": target })),
            "income_target_not_right"
        );
    }
    administration.ask("undo_change", json!({ "change_id": change }));

    assert!(own_income(&administration)["target"].is_null());
}
