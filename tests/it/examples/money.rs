//! Customers, lines to bill, drafts and grants.

use serde_json::{Value, json};

use super::{Asked, Write, key};

pub(super) const CHANGES: &[(&str, Write)] = &[
    ("save_customer", |asked| {
        a_draft(asked);
        let mut customer = asked.done("get_customer", json!({ "party_id": a_customer(asked) }));
        let fields = customer.as_object_mut().expect("it has fields");
        fields.remove("is_person");
        fields.remove("price_basis_chosen");
        let name = format!("Stichting Van Alles Wat {}", asked.turn());
        fields.insert("name".to_owned(), json!(name));
        ("save_customer", customer)
    }),
    ("save_open_line", |asked| {
        ("save_open_line", open_line(asked))
    }),
    ("delete_open_line", |asked| {
        let line = asked.done("save_open_line", open_line(asked));
        ("delete_open_line", json!({ "line_id": line["id"] }))
    }),
    ("make_drafts", |asked| {
        asked.done("save_open_line", open_line(asked));
        ("make_drafts", json!({ "month": asked.last_month() }))
    }),
    ("save_draft", |asked| {
        let mut draft = draft_to_save(&asked.done("find_draft", a_draft(asked)));
        draft["note"] = json!("Met dank");
        draft["lines"][0]["text"] = json!(format!("Iets anders {}", asked.turn()));
        ("save_draft", draft)
    }),
    ("discard_draft", |asked| ("discard_draft", a_draft(asked))),
    ("save_grant", |asked| ("save_grant", grant(asked, 30))),
    ("delete_grant", |asked| {
        let grant = asked.done("save_grant", grant(asked, 30));
        ("delete_grant", json!({ "grant_id": grant["id"] }))
    }),
];

pub(super) fn a_customer(asked: &Asked<'_>) -> Value {
    let council = json!({ "search": "Gemeente", "offset": 0, "limit": 1 });
    let anyone = json!({ "search": "", "offset": 0, "limit": 1 });
    let first = |page| asked.id("list_customers", page, "/rows/0/id");
    first(council)
        .or_else(|| first(anyone))
        .expect("there is a customer")
}

/// In the month before.
pub(super) fn open_line(asked: &Asked<'_>) -> Value {
    let customer = asked.done("get_customer", json!({ "party_id": a_customer(asked) }));
    json!({
        "line_id": null, "party_id": customer["party_id"], "supply_date": asked.in_last_month(),
        "text": format!("Zwerfvuilronde {}", asked.turn()), "quantity": "2", "unit": "uur",
        "unit_price": "32.00", "price_basis": customer["price_basis"], "discount_percent": "0",
        "vat_class": "21", "vat_reason": null, "enterprise": "opdrachten", "reference": null,
    })
}

/// The input that names a draft, after those of the month before were made.
pub(super) fn a_draft(asked: &Asked<'_>) -> Value {
    asked.done("save_open_line", open_line(asked));
    asked.done("make_drafts", json!({ "month": asked.last_month() }));
    let id = asked.id("list_drafts", json!({}), "/0/id");
    json!({ "draft_id": id.expect("there is a draft") })
}

/// A draft as found, in the way that `save_draft` takes it.
pub(crate) fn draft_to_save(draft: &Value) -> Value {
    let lines = draft["lines"].as_array().expect("a draft has lines");
    let lines: Vec<Value> = lines
        .iter()
        .map(|line| {
            let mut line = line.clone();
            let fields = line.as_object_mut().expect("a line has fields");
            for derived in ["amount", "net", "price_basis"] {
                fields.remove(derived);
            }
            line
        })
        .collect();
    json!({
        "draft_id": draft["id"],
        "buyer_reference": draft["buyer_reference"],
        "preceding_invoice": draft["preceding_invoice"],
        "note": draft["note"],
        "lines": lines,
    })
}

/// A grant of half a year that starts so many days from now.
pub(super) fn grant(asked: &Asked<'_>, days: i64) -> Value {
    json!({
        "grant_id": null, "key": key(), "name": format!("Samen koken {}", asked.turn()),
        "giver": "Fonds De Akker", "giver_kind": "fund", "amount": 100_000,
        "start": asked.days_on(days), "end": asked.days_on(days + 180),
        "enterprise": "keuken", "note": null,
    })
}
