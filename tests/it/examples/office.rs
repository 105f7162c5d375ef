//! The organisation, the way it works, and lists brought in.

use serde_json::{Value, json};

use super::Write;

pub(super) const CHANGES: &[(&str, Write)] = &[
    ("save_organisation", |asked| {
        let mut details = asked.done("get_organisation", json!({}));
        let fields = details.as_object_mut().expect("it has fields");
        for derived in ["has_logo", "public_key", "language", "missing"] {
            fields.remove(derived);
        }
        let phone = format!("06-9876{:04}", asked.turn());
        fields.insert("phone".to_owned(), json!(phone));
        ("save_organisation", details)
    }),
    ("save_settings", |asked| {
        let minutes = 1 + asked.turn() % 5;
        let chosen = json!({ "modules": ["rooms"], "lock_minutes": minutes });
        ("save_settings", chosen)
    }),
    ("set_logo", |asked| {
        use base64::Engine as _;
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="{}"/></svg>"#,
            asked.turn()
        );
        let content = base64::engine::general_purpose::STANDARD.encode(svg);
        ("set_logo", json!({ "content_base64": content }))
    }),
    ("import_lists", |asked| ("run_import", a_list(asked))),
    ("set_income_target", |asked| {
        let target = json!({ "percent": 1 + asked.turn() % 99, "year": asked.year() + 2 });
        ("set_income_target", json!({ "target": target }))
    }),
];

/// A list of somebody new.
pub(super) fn a_list(asked: &super::Asked<'_>) -> Value {
    let turn = asked.turn();
    let path = asked.folder.join(format!("nieuwe mensen {turn}.csv"));
    let list = format!(
        "Voornaam;Achternaam;Rol;Woonplaats\nJip;van der Proefpersoon-{turn};vrijwilliger;Voorbeelddam\n"
    );
    std::fs::write(&path, list).expect("a test may write in its own folder");
    json!({ "files": [{ "path": path }] })
}
