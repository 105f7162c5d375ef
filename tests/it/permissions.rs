//! Who may do what: every command for every role.

use acceptance::{PASSPHRASE, TestAdministration};
use application::COMMANDS;
use serde_json::json;

/// What each role but the director may ask; whatever is not here it may not.
const MAY: [(&str, &[&str]); 5] = [
    (
        "bookkeeper",
        &[
            ANYONE,
            MONEY,
            ROOMS,
            "list_users",
            "check_file",
            "preview_import",
            "run_import",
            "month_end_step",
            "make_drafts",
            "save_draft",
            "discard_draft",
            "finalise_invoice",
            "save_customer save_open_line delete_open_line draft_for_customer",
            "save_grant delete_grant book_grants",
            FARM,
        ],
    ),
    (
        "coordinator",
        &[
            ANYONE,
            MONEY,
            ROOMS,
            WRITE_ROOMS,
            FARM,
            WRITE_FARM,
            "save_product",
            "save_customer",
            "preview_import",
            "run_import",
            "list_people",
            "get_person",
            "save_person",
            "find_namesakes",
            "list_placements",
            "get_placement",
            "list_instruments",
            "save_placement",
            "end_placement",
            "list_hours",
            "list_activities",
            "save_hours",
            "delete_hours",
            "approve_hours",
            "issue_certificate",
            "list_certificates",
            "get_certificate",
            "revoke_certificate",
        ],
    ),
    ("volunteer", &[ANYONE, ROOMS, FARM, WRITE_FARM]),
    ("participant", &[ANYONE]),
    (
        "auditor",
        &[ANYONE, MONEY, ROOMS, FARM, "list_users", "check_file"],
    ),
];

/// Whoever is inside.
const ANYONE: &str = "change_passphrase set_language get_organisation get_settings get_today preview_pages get_document \
                      verify_certificate search list_changes undo_change redo_change";

/// Reading what has to do with money.
const MONEY: &str = "review_month month_result month_figures list_drafts find_draft list_invoices \
                     get_invoice save_documents save_month_documents list_customers get_customer \
                     list_open_lines list_grants own_income income_without_grant money_flows \
                     list_postings";

/// Looking at rooms and who has them.
const ROOMS: &str = "list_rooms list_services list_reservations get_reservation check_reservation";

/// Looking at products, harvests, stock and the till.
const FARM: &str = "list_products list_harvests list_stock list_movements list_till_sessions \
                    get_till_session price_sale count_cash list_receipts get_receipt";

/// Harvesting, counting and selling.
const WRITE_FARM: &str = "write_harvest delete_harvest count_stock open_till sell \
                          sell_on_account reverse_receipt close_till";

/// Changing them, and booking.
const WRITE_ROOMS: &str = "save_room save_service book_reservation change_reservation \
                           set_reservation_state";

#[test]
fn every_role_may_what_it_may_and_nothing_else() {
    for (role, may) in MAY {
        let administration = TestAdministration::on("2026-11-22");
        let add = json!({ "name": "Dirk", "role": role, "passphrase": PASSPHRASE });
        administration.ask("add_user", add);
        let administration = administration.reopened_for("Dirk");
        let may: Vec<&str> = may
            .iter()
            .flat_map(|names| names.split_whitespace())
            .collect();

        for command in COMMANDS.iter().filter(|command| !command.door) {
            let answer = administration.call(command.name, json!({}));

            let refused = answer["problem"]["code"] == "not_allowed";
            let expected = !may.contains(&command.name);
            assert_eq!(refused, expected, "{role} and {}: {answer:#}", command.name);
            assert_ne!(
                answer["problem"]["code"], "internal",
                "{role} and {}",
                command.name
            );
        }
    }
}

#[test]
fn every_name_in_the_table_is_a_command() {
    let known: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let listed = MAY
        .iter()
        .flat_map(|(_, may)| may.iter())
        .flat_map(|names| names.split_whitespace());
    for name in listed {
        assert!(known.contains(&name), "{name} is no command");
    }
}

/// October ended, and Bilal with a role looks at it.
fn october_for(role: &str) -> TestAdministration {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let add = json!({ "name": "Bilal", "role": role, "passphrase": PASSPHRASE });
    administration.ask("add_user", add);
    administration.reopened_for("Bilal")
}

#[test]
fn a_bookkeeper_sees_no_people_not_even_by_searching() {
    let administration = october_for("bookkeeper");
    let everyone = json!({ "search": "", "role": null, "offset": 0, "limit": 10 });

    assert_eq!(administration.code("list_people", everyone), "not_allowed");
    let found = administration.ask("search", json!({ "text": "Selam" }));
    assert_eq!(found, json!([]), "a participant is not found");
}

#[test]
fn a_bookkeeper_reads_nothing_of_placements_in_the_month() {
    let administration = october_for("bookkeeper");
    for command in ["review_month", "month_result", "month_figures"] {
        let answer = administration
            .ask(command, json!({ "month": "2026-10" }))
            .to_string();
        assert!(
            !answer.contains("Selam Tesfagergish"),
            "{command} names a participant"
        );
    }
}

#[test]
fn a_bookkeeper_gets_no_certificate_by_its_id() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let register = administration.ask(
        "list_certificates",
        json!({ "search": "", "offset": 0, "limit": 50 }),
    );
    let id = &register["rows"][0]["id"];
    let add = json!({ "name": "Bilal", "role": "bookkeeper", "passphrase": PASSPHRASE });
    administration.ask("add_user", add);
    let administration = administration.reopened_for("Bilal");

    let document = json!({ "certificate_id": id, "kind": "pdf" });
    assert_eq!(administration.code("get_document", document), "not_allowed");
    let pages = json!({ "certificate_id": id });
    assert_eq!(administration.code("preview_pages", pages), "not_allowed");
    let out = administration.folder().join("uit");
    let period = json!({ "from": "2026-10-31", "to": "2026-10-31", "directory": out });
    administration.ask("save_documents", period);
    let names = std::fs::read_dir(out)
        .expect("the folder was made")
        .flatten();
    let saved = names.map(|file| file.file_name().to_string_lossy().into_owned());
    assert_eq!(saved.filter(|name| name.contains("C-2026")).count(), 0);
}

#[test]
fn a_volunteer_sells_at_prices_that_others_set() {
    let administration = TestAdministration::on("2026-11-22");
    let product = |price: &str| {
        json!({
            "product_id": null, "name": "Tomaten", "unit": "kg", "is_weighed": true,
            "price": price, "vat_class": "9", "enterprise": "boerderij", "picture": "tomato",
            "is_active": true,
        })
    };
    administration.ask("save_product", product("3.95"));
    let add = json!({ "name": "Bilal", "role": "volunteer", "passphrase": PASSPHRASE });
    administration.ask("add_user", add);
    let administration = administration.reopened_for("Bilal");

    let code = administration.code("save_product", product("0.01"));
    assert_eq!(code, "not_allowed");
    let all = administration.ask("list_products", json!({ "include_inactive": true }));
    assert_eq!(all[0]["price"], "3.95");
    assert_eq!(all.as_array().map(Vec::len), Some(1));
}

#[test]
fn a_volunteer_finds_no_money_and_undoes_nobody_elses_work() {
    let administration = TestAdministration::on("2026-11-22");
    let sample = acceptance::Sample::voorbeeldwijk();
    let lists = json!({ "files": [{ "path": sample.folder() }] });
    let change = administration.change("run_import", lists);
    let add = json!({ "name": "Bilal", "role": "volunteer", "passphrase": PASSPHRASE });
    administration.ask("add_user", add);
    let administration = administration.reopened_for("Bilal");

    assert_eq!(
        administration.ask("search", json!({ "text": "Gemeente" })),
        json!([])
    );
    let code = administration.code("undo_change", json!({ "change_id": change }));
    assert_eq!(code, "not_allowed");
}
