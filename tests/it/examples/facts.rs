//! What makes a fact or is no change of its own: it cannot be taken back.

use serde_json::{Value, json};

use super::money::{a_customer, a_draft, grant, open_line};
use super::office::a_list;
use super::produce::{sale, till};
use super::work::earned;
use super::{Asked, Write, key};

/// Every command that writes and is no change to undo.
pub const FACTS: &[(&str, Write)] = &[
    ("preview_import", |asked| ("preview_import", a_list(asked))),
    ("set_language", |asked| {
        let language = ["nl", "en"][asked.turn() as usize % 2];
        ("set_language", json!({ "language": language }))
    }),
    ("draft_for_customer", |asked| {
        asked.done("save_open_line", open_line(asked));
        (
            "draft_for_customer",
            json!({ "party_id": a_customer(asked) }),
        )
    }),
    ("finalise_invoice", |asked| {
        let mut draft = a_draft(asked);
        draft["issue_date"] = json!(asked.day);
        ("finalise_invoice", draft)
    }),
    ("month_end_step", |asked| {
        a_draft(asked);
        let step = json!({ "month": asked.last_month(), "issue_date": asked.day });
        ("month_end_step", step)
    }),
    ("book_grants", |asked| {
        asked.done("save_grant", grant(asked, -100));
        ("book_grants", json!({}))
    }),
    ("issue_certificate", |asked| {
        ("issue_certificate", issue(asked))
    }),
    ("revoke_certificate", |asked| {
        let certificate = asked.done("issue_certificate", issue(asked));
        let revoked = json!({ "certificate_id": certificate["id"], "reason": "vergissing" });
        ("revoke_certificate", revoked)
    }),
    ("sell", |asked| {
        let session = asked.done("open_till", till(asked));
        ("sell", sale(asked, &session))
    }),
    ("reverse_receipt", |asked| {
        let session = asked.done("open_till", till(asked));
        let receipt = asked.done("sell", sale(asked, &session));
        let reversed = json!({
            "key": key(), "session_id": session["id"], "receipt_id": receipt["id"],
            "reason": "verkeerd aangeslagen",
        });
        ("reverse_receipt", reversed)
    }),
    ("close_till", |asked| {
        let session = asked.done("open_till", till(asked));
        asked.done("sell", sale(asked, &session));
        let close = json!({
            "session_id": session["id"], "counted": 5350, "difference_note": "geteld",
        });
        ("close_till", close)
    }),
    ("undo_change", |asked| ("undo_change", a_change(asked))),
    ("redo_change", |asked| {
        let change = a_change(asked);
        asked.done("undo_change", change.clone());
        ("redo_change", change)
    }),
];

fn issue(asked: &Asked<'_>) -> Value {
    json!({ "placement_id": earned(asked)["id"], "issue_date": asked.day })
}

fn a_change(asked: &Asked<'_>) -> Value {
    let change = asked.changed("save_open_line", open_line(asked));
    json!({ "change_id": change })
}
