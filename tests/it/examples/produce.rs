//! What grows, what there is of it, and the till.

use serde_json::{Value, json};

use super::money::a_customer;
use super::{Asked, Write, key};

pub(super) const CHANGES: &[(&str, Write)] = &[
    ("save_product", |asked| ("save_product", tomatoes(asked))),
    ("write_harvest", |asked| {
        let product = asked.done("save_product", tomatoes(asked));
        ("write_harvest", harvest(asked, &product))
    }),
    ("delete_harvest", |asked| {
        let product = asked.done("save_product", tomatoes(asked));
        let harvest = asked.done("write_harvest", harvest(asked, &product));
        ("delete_harvest", json!({ "harvest_id": harvest["id"] }))
    }),
    ("count_stock", |asked| {
        let product = harvested(asked);
        let counted = json!({ "product_id": product["id"], "counted": "1.5", "note": "geteld" });
        ("count_stock", counted)
    }),
    ("open_till", |asked| ("open_till", till(asked))),
    ("sell_on_account", |asked| {
        let sold = json!({
            "key": key(),
            "session_id": null,
            "customer_id": a_customer(asked),
            "lines": [{ "product_id": harvested(asked)["id"], "quantity": "1.5" }],
        });
        ("sell_on_account", sold)
    }),
];

pub(super) fn till(asked: &Asked<'_>) -> Value {
    let place = format!("kraam {}", asked.turn());
    json!({ "enterprise": "boerderij", "place": place, "float": 5000 })
}

fn tomatoes(asked: &Asked<'_>) -> Value {
    json!({
        "product_id": null,
        "name": format!("Tomaten proef {}", asked.turn()),
        "unit": "kg",
        "is_weighed": true,
        "price": "3.50",
        "vat_class": "9",
        "enterprise": "boerderij",
        "picture": null,
        "is_active": true,
    })
}

fn harvest(asked: &Asked<'_>, product: &Value) -> Value {
    json!({
        "key": key(),
        "product_id": product["id"],
        "date": asked.days_on(-2),
        "bed": "Kas 2",
        "uses": [{ "use": "sale", "quantity": "2.500" }],
        "note": null,
    })
}

/// A product of which there is some.
fn harvested(asked: &Asked<'_>) -> Value {
    let product = asked.done("save_product", tomatoes(asked));
    asked.done("write_harvest", harvest(asked, &product));
    product
}

/// What is sold at a till: a kilo, for cash.
pub(super) fn sale(asked: &Asked<'_>, session: &Value) -> Value {
    json!({
        "key": key(),
        "session_id": session["id"],
        "payment_means": "contant",
        "lines": [{ "product_id": harvested(asked)["id"], "quantity": "1" }],
        "received": null,
    })
}
