//! People, their placements and their hours.

use serde_json::{Value, json};

use super::{Asked, Write, key};

pub(super) const CHANGES: &[(&str, Write)] = &[
    ("add_person", |asked| ("save_person", jip(asked))),
    ("change_person", |asked| {
        let mut changed = jip(asked);
        let person = asked.done("save_person", changed.clone());
        asked.done("save_placement", placement(asked, &person));
        changed["person_id"] = person["id"].clone();
        changed["family"] = json!(format!("Anders {}", asked.turn()));
        ("save_person", changed)
    }),
    ("add_placement", |asked| {
        let person = asked.done("save_person", jip(asked));
        ("save_placement", placement(asked, &person))
    }),
    ("change_placement", |asked| {
        let person = asked.done("save_person", jip(asked));
        let mut changed = placement(asked, &person);
        let placed = asked.done("save_placement", changed.clone());
        changed["placement_id"] = placed["id"].clone();
        changed["tasks"] = json!(["zaaien"]);
        ("save_placement", changed)
    }),
    ("end_placement", |asked| {
        ("end_placement", end(asked, &placed(asked)))
    }),
    ("resume_placement", |asked| {
        let mut end = end(asked, &placed(asked));
        asked.done("end_placement", end.clone());
        end["end_date"] = Value::Null;
        ("end_placement", end)
    }),
    ("add_hours", |asked| {
        let person = asked.done("save_person", jip(asked));
        ("save_hours", hours(asked, &person))
    }),
    ("change_hours", |asked| {
        let person = asked.done("save_person", jip(asked));
        let mut changed = hours(asked, &person);
        changed["hours_id"] = asked.done("save_hours", changed.clone())["id"].clone();
        changed["minutes"] = json!(120);
        ("save_hours", changed)
    }),
    ("delete_hours", |asked| {
        ("delete_hours", json!({ "hours_id": worked(asked)["id"] }))
    }),
    ("approve_hours", |asked| {
        ("approve_hours", approval(&worked(asked), true))
    }),
    ("disapprove_hours", |asked| {
        let hours = worked(asked);
        asked.done("approve_hours", approval(&hours, true));
        ("approve_hours", approval(&hours, false))
    }),
];

fn jip(asked: &Asked<'_>) -> Value {
    json!({
        "key": key(), "person_id": null, "given": "Jip", "prefix": "van der",
        "family": format!("Proefpersoon {}", asked.turn()),
        "birth_date": null,
        "address": {
            "street": "", "house_number": "", "addition": "", "postcode": "", "city": "",
            "country": "NL",
        },
        "email": null, "phone": null, "iban": null, "roles": [], "note": null,
    })
}

fn placement(asked: &Asked<'_>, person: &Value) -> Value {
    json!({
        "key": key(), "placement_id": null, "person_id": person["id"], "supervisor_id": null,
        "instrument": "stage", "referrer": null, "goal": null, "tasks": [], "skills": [],
        "hours_per_week": null, "start": asked.days_on(-50), "planned_end": null,
    })
}

fn placed(asked: &Asked<'_>) -> Value {
    let person = asked.done("save_person", jip(asked));
    asked.done("save_placement", placement(asked, &person))
}

fn end(asked: &Asked<'_>, placement: &Value) -> Value {
    json!({
        "placement_id": placement["id"], "end_date": asked.days_on(-2), "reason": "klaar",
    })
}

fn hours(asked: &Asked<'_>, person: &Value) -> Value {
    json!({
        "key": key(), "hours_id": null, "person_id": person["id"], "date": asked.days_on(-2),
        "begin": null, "end": null, "break_minutes": 0, "minutes": 90, "activity": "kas",
    })
}

fn worked(asked: &Asked<'_>) -> Value {
    let person = asked.done("save_person", jip(asked));
    asked.done("save_hours", hours(asked, &person))
}

fn approval(hours: &Value, approved: bool) -> Value {
    json!({ "hours_ids": [hours["id"]], "approved": approved })
}

/// A placement that ended after hours that were approved.
pub(super) fn earned(asked: &Asked<'_>) -> Value {
    let person = asked.done("save_person", jip(asked));
    let placement = asked.done("save_placement", placement(asked, &person));
    let hours = asked.done("save_hours", hours(asked, &person));
    asked.done("approve_hours", approval(&hours, true));
    asked.done("end_placement", end(asked, &placement));
    placement
}
