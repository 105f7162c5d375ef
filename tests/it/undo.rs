//! Everything that makes no fact, done and taken back: the office is again as it was.

use acceptance::{Sample, TestAdministration};
use application::{COMMANDS, undoable_actions};
use serde_json::{Value, json};

/// What is asked, once everything that it needs is there.
type Scenario = fn(&TestAdministration) -> (&'static str, Value);

const KEY: &str = "0192f3a0-0000-7000-8000-000000000001";

/// Per action, a way to do it. A new one gets a line here.
const SCENARIOS: &[(&str, Scenario)] = &[
    ("save_organisation", |office| {
        let mut details = office.ask("get_organisation", json!({}));
        let fields = details.as_object_mut().expect("it has fields");
        for derived in ["has_logo", "public_key", "language", "missing"] {
            fields.remove(derived);
        }
        fields.insert("phone".to_owned(), json!("06-12340099"));
        ("save_organisation", details)
    }),
    ("save_settings", |_| {
        let chosen = json!({ "modules": ["rooms"], "lock_minutes": 5 });
        ("save_settings", chosen)
    }),
    ("set_logo", |_| {
        let svg = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA4IDgiPjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4=";
        ("set_logo", json!({ "content_base64": svg }))
    }),
    ("import_lists", |office| {
        let path = office.folder().join("nieuwe mensen.csv");
        let list = "Voornaam;Achternaam;Rol;Woonplaats\nJip;van der Proefpersoon;vrijwilliger;Voorbeelddam\n";
        std::fs::write(&path, list).expect("a test may write in its own folder");
        ("run_import", json!({ "files": [{ "path": path }] }))
    }),
    ("make_drafts", |_| {
        ("make_drafts", json!({ "month": "2026-10" }))
    }),
    ("save_draft", |office| {
        office.ask("make_drafts", json!({ "month": "2026-10" }));
        let id = a_draft(office);
        let mut draft = office.draft_to_save(&id);
        draft["note"] = json!("Met dank");
        draft["lines"][0]["text"] = json!("Iets anders");
        ("save_draft", draft)
    }),
    ("discard_draft", |office| {
        office.ask("make_drafts", json!({ "month": "2026-10" }));
        ("discard_draft", json!({ "draft_id": a_draft(office) }))
    }),
    ("save_product", |_| ("save_product", tomatoes())),
    ("write_harvest", |office| {
        let product = office.ask("save_product", tomatoes());
        ("write_harvest", harvest(&product))
    }),
    ("delete_harvest", |office| {
        let product = office.ask("save_product", tomatoes());
        let harvest = office.ask("write_harvest", harvest(&product));
        ("delete_harvest", json!({ "harvest_id": harvest["id"] }))
    }),
    ("count_stock", |office| {
        let product = office.ask("save_product", tomatoes());
        office.ask("write_harvest", harvest(&product));
        let counted = json!({ "product_id": product["id"], "counted": "1.5", "note": "geteld" });
        ("count_stock", counted)
    }),
];

fn a_draft(office: &TestAdministration) -> String {
    let drafts = office.ask("list_drafts", json!({}));
    drafts[0]["id"]
        .as_str()
        .expect("there is a draft")
        .to_owned()
}

fn tomatoes() -> Value {
    json!({
        "product_id": null,
        "name": "Tomaten",
        "unit": "kg",
        "is_weighed": true,
        "price": "3.50",
        "vat_class": "9",
        "enterprise": "boerderij",
        "picture": null,
        "is_active": true,
    })
}

fn harvest(product: &Value) -> Value {
    json!({
        "key": KEY,
        "product_id": product["id"],
        "date": "2026-11-20",
        "bed": "Kas 2",
        "uses": [{ "use": "sale", "quantity": "2.500" }],
        "note": null,
    })
}

/// What every screen would show.
fn as_seen(office: &TestAdministration) -> Value {
    let everything = json!({ "search": "", "offset": 0, "limit": 500 });
    let with = |field: &str| {
        let mut input = everything.clone();
        input[field] = Value::Null;
        input
    };
    let year = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    let asked = [
        ("get_organisation", json!({})),
        ("get_settings", json!({})),
        ("list_people", with("role")),
        ("list_customers", everything.clone()),
        ("list_invoices", with("kind")),
        ("list_rooms", json!({})),
        ("list_drafts", json!({})),
        ("list_placements", json!({})),
        ("list_products", json!({ "include_inactive": true })),
        ("list_stock", json!({})),
        ("list_harvests", year),
        ("review_month", json!({ "month": "2026-10" })),
        ("search", json!({ "text": "van" })),
        ("search", json!({ "text": "tomaten" })),
    ];
    let mut seen: Vec<Value> = asked
        .into_iter()
        .map(|(command, input)| office.ask(command, input))
        .collect();
    for draft in seen[6].as_array().cloned().unwrap_or_default() {
        seen.push(office.ask("find_draft", json!({ "draft_id": draft["id"] })));
    }
    Value::from(seen)
}

#[test]
fn everything_that_makes_no_fact_can_be_taken_back_whole() {
    for (action, scenario) in SCENARIOS {
        let office = TestAdministration::with_the_lists("2026-11-22");
        let (command, input) = scenario(&office);
        let before = as_seen(&office);

        let change = office.change(command, input);
        assert_ne!(as_seen(&office), before, "{action} is seen nowhere");
        let listed = office.ask("list_changes", json!({ "limit": 1 }));
        assert_eq!(listed[0]["action"], *action);
        assert_eq!(listed[0]["can_undo"], true, "{listed:#}");
        assert_eq!(listed[0]["why_not"], json!(null), "{listed:#}");
        office.ask("undo_change", json!({ "change_id": change }));

        assert_eq!(
            as_seen(&office),
            before,
            "{action} was not taken back whole"
        );
        office.is_clean();
        assert_eq!(
            office.code("undo_change", json!({ "change_id": change })),
            "already_undone",
            "{action}"
        );
    }
}

#[test]
fn no_action_that_can_be_undone_is_forgotten_here() {
    let tried: Vec<&str> = SCENARIOS.iter().map(|(action, _)| *action).collect();
    let commands: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let forgotten: Vec<&str> = undoable_actions()
        .into_iter()
        .filter(|action| *action == "import_lists" || commands.contains(action))
        .filter(|action| !tried.contains(action))
        .collect();
    assert_eq!(
        forgotten,
        Vec::<&str>::new(),
        "give them a line in SCENARIOS"
    );
}

#[test]
fn an_import_of_a_whole_folder_is_one_change() {
    let office = TestAdministration::on("2026-11-22");
    let before = as_seen(&office);
    let input = json!({ "files": [{ "path": Sample::voorbeeldwijk().folder() }] });

    let change = office.change("run_import", input);
    office.ask("undo_change", json!({ "change_id": change }));

    assert_eq!(as_seen(&office), before);
}
