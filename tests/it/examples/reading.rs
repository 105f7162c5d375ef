//! Every command that reads.

use serde_json::{Value, json};

use super::money::{a_draft, grant};
use super::produce::till;
use super::rooms::booking;
use super::{Asked, Input};

fn nothing(_: &Asked<'_>) -> Option<Value> {
    Some(json!({}))
}

fn a_month(asked: &Asked<'_>) -> Option<Value> {
    Some(json!({ "month": asked.month() }))
}

fn a_page(with: &[&str]) -> Value {
    let mut page = json!({ "search": "", "offset": 0, "limit": 50 });
    for field in with {
        page[*field] = Value::Null;
    }
    page
}

/// Every command that reads, with an input.
pub const READING: &[(&str, Input)] = &[
    ("list_users", nothing),
    ("get_organisation", nothing),
    ("get_settings", nothing),
    ("review_month", a_month),
    ("month_result", a_month),
    ("month_figures", a_month),
    ("get_today", nothing),
    ("list_grants", nothing),
    ("own_income", |_| {
        Some(json!({ "from_year": null, "to_year": null }))
    }),
    ("income_without_grant", |asked| {
        let grant = asked.done("save_grant", grant(asked, 30));
        Some(json!({ "grant_id": grant["id"] }))
    }),
    ("money_flows", |asked| Some(json!({ "year": asked.year() }))),
    ("list_postings", |asked| {
        Some(json!({
            "from": format!("{}-01", asked.month()), "to": asked.day, "kind": null,
            "account": null, "group": null, "enterprise": null, "grant_id": null,
            "entry_id": null, "offset": 0, "limit": 50,
        }))
    }),
    ("list_drafts", nothing),
    ("find_draft", |asked| Some(a_draft(asked))),
    ("list_invoices", |_| Some(a_page(&["kind"]))),
    ("get_invoice", |asked| {
        asked.which("invoice_id", "list_invoices", "/rows/0/id")
    }),
    ("preview_pages", |asked| {
        asked.which("invoice_id", "list_invoices", "/rows/0/id")
    }),
    ("get_document", |asked| {
        let mut which = asked.which("invoice_id", "list_invoices", "/rows/0/id")?;
        which["kind"] = json!("pdf");
        Some(which)
    }),
    ("list_placements", |_| Some(a_page(&["state", "person_id"]))),
    ("get_placement", |asked| {
        asked.which("placement_id", "list_placements", "/rows/0/id")
    }),
    ("list_instruments", nothing),
    ("list_hours", |_| {
        Some(json!({
            "person_id": null, "from": null, "to": null, "only_open": true,
            "offset": 0, "limit": 50,
        }))
    }),
    ("list_activities", nothing),
    ("list_certificates", |_| Some(a_page(&[]))),
    ("get_certificate", |asked| {
        asked.which("certificate_id", "list_certificates", "/rows/0/id")
    }),
    ("verify_certificate", |asked| {
        asked.which("code", "list_certificates", "/rows/0/code")
    }),
    ("list_people", |_| Some(a_page(&["role"]))),
    ("get_person", |asked| {
        asked.which("person_id", "list_people", "/rows/0/id")
    }),
    ("find_namesakes", |_| {
        Some(
            json!({ "given": "Anna", "prefix": "van der", "family": "Proefheuvel", "except": null }),
        )
    }),
    ("list_customers", |_| Some(a_page(&[]))),
    ("get_customer", |asked| {
        asked.which("party_id", "list_customers", "/rows/0/id")
    }),
    ("list_open_lines", |_| Some(json!({ "party_id": null }))),
    ("list_rooms", nothing),
    ("list_services", nothing),
    ("list_reservations", |asked| {
        let from = format!("{}-01", asked.month());
        Some(json!({ "from": from, "to": asked.day, "room_id": null }))
    }),
    ("get_reservation", |asked| {
        let booked = asked.done("book_reservation", booking(asked, 1));
        Some(json!({ "reservation_id": booked[0]["id"] }))
    }),
    ("check_reservation", |asked| {
        let room = asked.id("list_rooms", json!({}), "/0/id")?;
        Some(json!({
            "reservation": {
                "room_id": room, "customer_id": null, "title": "Overleg", "date": asked.day,
                "begin": "13:00", "end_date": null, "end": "15:00", "set_up_minutes": 0,
                "clearing_minutes": 0, "state": "confirmed", "option_until": null, "note": null,
                "extras": [],
            },
            "reservation_id": null,
            "repeat": null,
        }))
    }),
    ("list_products", |_| {
        Some(json!({ "include_inactive": true }))
    }),
    ("list_harvests", |asked| {
        Some(json!({ "from": format!("{}-01", asked.month()), "to": asked.day }))
    }),
    ("list_stock", nothing),
    ("list_movements", |asked| {
        let mut which = asked.which("product_id", "list_products", "/0/id")?;
        which["limit"] = json!(50);
        Some(which)
    }),
    ("list_till_sessions", |_| Some(json!({ "limit": 50 }))),
    ("get_till_session", |asked| {
        asked.which("session_id", "list_till_sessions", "/0/id")
    }),
    ("price_sale", |asked| {
        let product = asked.id(
            "list_products",
            json!({ "include_inactive": false }),
            "/0/id",
        )?;
        let lines = json!([{ "product_id": product, "quantity": "1" }]);
        Some(json!({ "lines": lines, "received": null }))
    }),
    ("list_receipts", |_| {
        Some(a_page(&["session_id", "from", "to"]))
    }),
    ("get_receipt", |asked| {
        asked.which("receipt_id", "list_receipts", "/rows/0/id")
    }),
    ("count_cash", |asked| {
        let session = asked.done("open_till", till(asked));
        let pieces = json!([{ "value": 100, "count": 3 }]);
        Some(json!({ "session_id": session["id"], "pieces": pieces, "total": null }))
    }),
    ("search", |_| Some(json!({ "text": "proef" }))),
    ("list_changes", |_| Some(json!({ "limit": 50 }))),
    ("check_file", |_| Some(json!({ "part": 0 }))),
];

/// What the lists that are asked by words are called among the figures.
pub const SEARCHED: &str = "or searched";

/// Other ways through the file than the first page of a list: the command, what this way is called
/// after it, and an input. The words occur in that list of every sample.
pub const MORE_LISTS: &[(&str, &str, Input)] = &[
    ("list_people", SEARCHED, |_| Some(found("van", &["role"]))),
    ("list_customers", SEARCHED, |_| {
        Some(found("stichting", &[]))
    }),
    ("list_placements", SEARCHED, |_| {
        Some(found("werkervaringsplaats", &["state", "person_id"]))
    }),
    ("list_certificates", SEARCHED, |_| Some(found("van", &[]))),
    ("list_invoices", SEARCHED, |_| {
        Some(found("stichting", &["kind"]))
    }),
    ("list_receipts", SEARCHED, |_| {
        Some(found("tomaten", &["session_id", "from", "to"]))
    }),
    ("list_hours", "approved ones too", |_| {
        Some(json!({
            "person_id": null, "from": null, "to": null, "only_open": false,
            "offset": 0, "limit": 50,
        }))
    }),
];

fn found(words: &str, with: &[&str]) -> Value {
    let mut page = a_page(with);
    page["search"] = json!(words);
    page
}
