//! Whether a certificate is genuine.

use std::path::Path;

use application::{Language, SignatureVerdict, verify_signature};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::answer::{Answer, Ending, Outcome};
use crate::arguments::{Shared, Verify};
use crate::calm::{calm, text};
use crate::office::Office;
use crate::refusal::Refusal;

/// By the register of the administration, or by the signature alone.
pub fn verify(shared: &Shared, arguments: &Verify) -> Outcome {
    match (&arguments.certificate, &arguments.issuer) {
        (None, Some(issuer)) => by_signature(&arguments.file, issuer),
        (certificate, _) => {
            let certificate = certificate.as_deref().unwrap_or(Path::new(""));
            by_register(shared, &arguments.file, certificate)
        }
    }
}

fn by_register(shared: &Shared, file: &Path, certificate: &Path) -> Outcome {
    // What is on disk or is named as a PDF is one; a code is neither.
    let is_pdf = certificate.is_file()
        || certificate
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let which = if is_pdf {
        json!({ "pdf_base64": BASE64.encode(read(certificate)?) })
    } else {
        json!({ "code": certificate.to_string_lossy() })
    };
    let office = Office::open(shared, file)?;
    let found = office.ask("verify_certificate", which)?;
    let text = text(&found["sentence"]) + "\n";
    let is_genuine = found["verdict"] == "genuine";
    Ok(judged(found, text, is_genuine))
}

fn by_signature(pdf: &Path, issuer: &str) -> Outcome {
    let (verdict, sentence, facts) = match verify_signature(&read(pdf)?, issuer) {
        SignatureVerdict::Genuine(facts) => (
            "genuine",
            "De handtekening klopt: dit certificaat is van deze uitgever en niet veranderd.",
            Some(facts),
        ),
        SignatureVerdict::Changed => (
            "changed",
            "De handtekening klopt niet: dit certificaat is veranderd nadat het is uitgegeven.",
            None,
        ),
        SignatureVerdict::OtherIssuer => (
            "other_issuer",
            "Dit certificaat is niet van deze uitgever: het is met een andere sleutel getekend.",
            None,
        ),
        SignatureVerdict::NotSigned => (
            "not_signed",
            "Dit bestand draagt geen handtekening van Buurtkas.",
            None,
        ),
    };
    let is_genuine = verdict == "genuine";
    let mut told = format!("{sentence}\n");
    if let Some(facts) = &facts {
        told += &calm(facts);
        told += "\nOf het later is ingetrokken, is zo niet te zien: dat weet alleen de uitgever.\n";
    }
    let json = json!({
        "verdict": verdict,
        "sentence": sentence,
        "facts": facts,
        "revocation": "unknown",
    });
    Ok(judged(json, told, is_genuine))
}

fn judged(json: Value, text: String, is_genuine: bool) -> Answer {
    Answer {
        json,
        text,
        ending: if is_genuine {
            Ending::Done
        } else {
            Ending::NotRight
        },
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Refusal> {
    std::fs::read(path)
        .map_err(|error| Refusal::cannot_read(Language::default(), path, &error.to_string()))
}
