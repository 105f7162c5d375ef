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
    ("open_till", |_| {
        let drawer = json!({ "enterprise": "boerderij", "place": "markt", "float": 5000 });
        ("open_till", drawer)
    }),
    ("sell_on_account", |office| {
        let product = office.ask("save_product", tomatoes());
        office.ask("write_harvest", harvest(&product));
        let sold = json!({
            "key": KEY,
            "session_id": null,
            "customer_id": a_customer(office),
            "lines": [{ "product_id": product["id"], "quantity": "1.5" }],
        });
        ("sell_on_account", sold)
    }),
    ("add_person", |_| ("save_person", jip())),
    ("change_person", |office| {
        let person = office.ask("save_person", jip());
        let mut changed = jip();
        changed["person_id"] = person["id"].clone();
        changed["family"] = json!("Anders");
        ("save_person", changed)
    }),
    ("add_placement", |office| {
        let person = office.ask("save_person", jip());
        ("save_placement", placement(&person))
    }),
    ("change_placement", |office| {
        let mut changed = placement(&placed(office));
        changed["person_id"] = json!(KEY);
        changed["placement_id"] = json!(KEY);
        changed["tasks"] = json!(["zaaien"]);
        ("save_placement", changed)
    }),
    ("end_placement", |office| {
        placed(office);
        let end = json!({ "placement_id": KEY, "end_date": "2026-11-20", "reason": "klaar" });
        ("end_placement", end)
    }),
    ("resume_placement", |office| {
        placed(office);
        let mut end = json!({ "placement_id": KEY, "end_date": "2026-11-20", "reason": null });
        office.ask("end_placement", end.clone());
        end["end_date"] = Value::Null;
        ("end_placement", end)
    }),
    ("add_hours", |office| {
        office.ask("save_person", jip());
        ("save_hours", hours())
    }),
    ("change_hours", |office| {
        worked(office);
        let mut changed = hours();
        changed["hours_id"] = json!(KEY);
        changed["minutes"] = json!(120);
        ("save_hours", changed)
    }),
    ("delete_hours", |office| {
        worked(office);
        ("delete_hours", json!({ "hours_id": KEY }))
    }),
    ("approve_hours", |office| {
        worked(office);
        let which = json!({ "hours_ids": [KEY], "approved": true });
        ("approve_hours", which)
    }),
    ("disapprove_hours", |office| {
        worked(office);
        office.ask(
            "approve_hours",
            json!({ "hours_ids": [KEY], "approved": true }),
        );
        let which = json!({ "hours_ids": [KEY], "approved": false });
        ("approve_hours", which)
    }),
    ("save_room", |_| {
        let room = json!({
            "room_id": null, "name": "Serre van Hout", "capacity": 12, "layout": null,
            "rates": [{ "group": "buurt", "per": "hour", "price": "15.00" }], "is_active": true,
        });
        ("save_room", room)
    }),
    ("save_service", |_| {
        let lunch = json!({
            "service_id": null, "name": "Lunch", "unit": "persoon", "unit_price": "9.50",
            "price_basis": "excluding_vat", "vat_class": "9", "vat_reason": null,
            "enterprise": "keuken", "is_active": true,
        });
        ("save_service", lunch)
    }),
    ("book_reservation", |office| {
        ("book_reservation", booking(office, 4))
    }),
    ("change_reservation", |office| {
        let booked = office.ask("book_reservation", booking(office, 4));
        let mut reservation = booking(office, 4)["reservation"].clone();
        reservation["title"] = json!("Iets anders");
        let changed = json!({
            "reservation_id": booked[0]["id"], "reservation": reservation, "which": "this",
        });
        ("change_reservation", changed)
    }),
    ("set_reservation_state", |office| {
        let booked = office.ask("book_reservation", booking(office, 1));
        let state = json!({
            "reservation_id": booked[0]["id"], "state": "took_place", "reason": null,
        });
        ("set_reservation_state", state)
    }),
    ("save_customer", |office| {
        let which = json!({ "party_id": a_customer(office) });
        let mut customer = office.ask("get_customer", which);
        let fields = customer.as_object_mut().expect("it has fields");
        fields.remove("is_person");
        fields.remove("price_basis_chosen");
        fields.insert("name".to_owned(), json!("Stichting Van Alles Wat"));
        ("save_customer", customer)
    }),
    ("save_open_line", |office| {
        ("save_open_line", open_line(office))
    }),
    ("delete_open_line", |office| {
        let line = office.ask("save_open_line", open_line(office));
        ("delete_open_line", json!({ "line_id": line["id"] }))
    }),
    ("save_grant", |_| ("save_grant", grant())),
    ("set_income_target", |_| {
        let target = json!({ "percent": 50, "year": 2028 });
        ("set_income_target", json!({ "target": target }))
    }),
    ("delete_grant", |office| {
        let grant = office.ask("save_grant", grant());
        ("delete_grant", json!({ "grant_id": grant["id"] }))
    }),
];

fn jip() -> Value {
    json!({
        "key": KEY, "person_id": null, "given": "Jip", "prefix": "van der", "family": "Proefpersoon",
        "birth_date": null,
        "address": {
            "street": "", "house_number": "", "addition": "", "postcode": "", "city": "",
            "country": "NL",
        },
        "email": null, "phone": null, "iban": null, "roles": [], "note": null,
    })
}

fn placement(person: &Value) -> Value {
    json!({
        "key": KEY, "placement_id": null, "person_id": person["id"], "supervisor_id": null,
        "instrument": "stage", "referrer": null, "goal": null, "tasks": [], "skills": [],
        "hours_per_week": null, "start": "2026-10-01", "planned_end": null,
    })
}

fn placed(office: &TestAdministration) -> Value {
    let person = office.ask("save_person", jip());
    office.ask("save_placement", placement(&person));
    person
}

fn hours() -> Value {
    json!({
        "key": KEY, "hours_id": null, "person_id": KEY, "date": "2026-11-20",
        "begin": null, "end": null, "break_minutes": 0, "minutes": 90, "activity": "kas",
    })
}

fn worked(office: &TestAdministration) {
    office.ask("save_person", jip());
    office.ask("save_hours", hours());
}

fn grant() -> Value {
    json!({
        "grant_id": null, "key": null, "name": "Samen koken", "giver": "Fonds De Akker",
        "giver_kind": "fund", "amount": 100_000, "start": "2026-12-01", "end": "2027-05-31",
        "enterprise": "keuken", "note": null,
    })
}

/// The first room for the first customer, before today, so many Thursdays in a row.
fn booking(office: &TestAdministration, times: u32) -> Value {
    let rooms = office.ask("list_rooms", json!({}));
    let everyone = json!({ "search": "", "offset": 0, "limit": 1 });
    let customers = office.ask("list_customers", everyone);
    let repeat = (times > 1).then(|| json!({ "every_weeks": 1, "until": "2026-11-20" }));
    json!({
        "key": KEY,
        "repeat": repeat,
        "reservation": {
            "room_id": rooms[0]["id"],
            "customer_id": customers["rows"][0]["id"],
            "title": "Wijkberaad",
            "date": "2026-10-29",
            "begin": "09:00",
            "end_date": null,
            "end": "11:00",
            "set_up_minutes": 0,
            "clearing_minutes": 0,
            "state": "confirmed",
            "option_until": null,
            "note": null,
            "extras": [],
        },
    })
}

fn a_customer(office: &TestAdministration) -> Value {
    let council = json!({ "search": "Gemeente", "offset": 0, "limit": 1 });
    office.ask("list_customers", council)["rows"][0]["id"].clone()
}

fn open_line(office: &TestAdministration) -> Value {
    json!({
        "line_id": null, "party_id": a_customer(office), "supply_date": "2026-11-20",
        "text": "Zwerfvuilronde", "quantity": "2", "unit": "uur", "unit_price": "32.00",
        "price_basis": "excluding_vat", "discount_percent": "0", "vat_class": "21",
        "vat_reason": null, "enterprise": "opdrachten", "reference": null,
    })
}

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
        (
            "list_placements",
            json!({
                "search": "", "state": null, "person_id": null, "offset": 0, "limit": 500,
            }),
        ),
        (
            "list_hours",
            json!({
                "person_id": null, "from": null, "to": null, "only_open": false,
                "offset": 0, "limit": 500,
            }),
        ),
        ("list_products", json!({ "include_inactive": true })),
        ("list_stock", json!({})),
        ("list_till_sessions", json!({ "limit": 50 })),
        ("list_harvests", year),
        (
            "list_reservations",
            json!({ "from": "2026-10-01", "to": "2026-12-31", "room_id": null }),
        ),
        ("list_services", json!({})),
        ("list_open_lines", json!({ "party_id": null })),
        ("list_grants", json!({})),
        ("own_income", json!({ "from_year": null, "to_year": null })),
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
