//! The office for a browser on this machine.

use std::io::{self, Write as _};

use application::Language;
use serde_json::{Value, json};

use crate::answer::{Answer, Outcome};
use crate::arguments::{Serve, Shared};
use crate::office::Office;
use crate::refusal::Refusal;

/// Serves until it is asked to stop. The first line on standard output is the address, which holds
/// the token: whoever has it may act.
pub fn serve(shared: &Shared, arguments: &Serve) -> Outcome {
    let as_json = shared.json;
    let office = Office::closed(shared, arguments.file.as_deref());
    let language = office.language;
    let options = server::Options {
        port: arguments.port,
        open_browser: arguments.open,
        on_ready: move |address: &str| {
            let mut out = io::stdout().lock();
            // Whoever started it and does not listen finds the address nowhere else; that is theirs.
            let _ = if as_json {
                writeln!(out, "{}", json!({ "address": address }))
            } else {
                writeln!(out, "{address}")
            };
            let _ = out.flush();
        },
    };
    server::serve(office.door, options)
        .map_err(|error| cannot_serve(language, arguments, &error))?;
    Ok(Answer::done(Value::Null, String::new()))
}

fn cannot_serve(language: Language, arguments: &Serve, error: &io::Error) -> Refusal {
    let port = arguments.port;
    let words = match language {
        Language::Dutch => [
            "Het kantoor is niet geopend voor de browser.".to_owned(),
            format!("Poort {port} van deze computer is niet te gebruiken: {error}"),
            "Kies met --port een andere poort, of laat hem weg.".to_owned(),
        ],
        Language::English => [
            "The office was not opened to the browser.".to_owned(),
            format!("Port {port} of this computer cannot be used: {error}"),
            "Choose another port with --port, or leave it out.".to_owned(),
        ],
    };
    Refusal::here("cannot_serve", json!({ "port": port }), words)
}
