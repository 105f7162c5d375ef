//! Telling whether a certificate is genuine, unchanged and not revoked.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use domain::placements as rules;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::signing::{SignatureVerdict, code_in, public_key, verify_signature};
use super::{Certificate, view};
use crate::administration::Administration;
use crate::problem::Problem;
use crate::words;

/// A certificate is one page; a file far larger is none.
const LARGEST_PAPER: u64 = 25 * 1024 * 1024;

/// A certificate to verify, by one of these.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct VerifyCertificate {
    /// Its code or number.
    pub code: Option<String>,
    /// Its PDF.
    pub pdf_base64: Option<String>,
    /// Where its PDF lies on this computer.
    pub path: Option<String>,
}

/// What verifying found.
#[derive(Debug, Serialize, TS)]
pub struct Verification {
    /// In a word.
    pub verdict: Verdict,
    /// In a sentence.
    pub sentence: String,
    /// The register's row.
    pub certificate: Option<Certificate>,
}

/// What verifying found, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Ours, unchanged, not revoked.
    Genuine,
    /// Ours, but taken back.
    Revoked,
    /// Not in the register.
    Unknown,
    /// Not a byte for byte copy of what was issued.
    Changed,
    /// Not signed with our key.
    NotSignedByUs,
}

/// Says whether a certificate is genuine, unchanged and not revoked.
pub(crate) fn verify_certificate(
    administration: &mut Administration,
    input: VerifyCertificate,
) -> Result<Verification, Problem> {
    match (input.code, input.pdf_base64, input.path) {
        (Some(code), None, None) => verify_code(administration, &code),
        (None, Some(pdf), None) => {
            let paper = BASE64
                .decode(pdf)
                .map_err(|error| Problem::InputUnreadable {
                    detail: error.to_string(),
                })?;
            verify_paper(administration, &paper)
        }
        (None, None, Some(path)) => verify_paper(administration, &paper_at(Path::new(&path))?),
        _ => Err(Problem::InputUnreadable {
            detail: "code, pdf_base64 or path".to_owned(),
        }),
    }
}

/// The paper at a place on this computer. Far larger than any of ours it is not read at all.
fn paper_at(path: &Path) -> Result<Vec<u8>, Problem> {
    let unreadable = |detail: String| Problem::PaperUnreadable {
        path: path.display().to_string(),
        detail,
    };
    let size = path
        .metadata()
        .map_err(|error| unreadable(error.to_string()))?
        .len();
    if size > LARGEST_PAPER {
        return Err(unreadable(format!("{size} bytes")));
    }
    std::fs::read(path).map_err(|error| unreadable(error.to_string()))
}

fn verify_code(administration: &Administration, code: &str) -> Result<Verification, Problem> {
    let found = storage::certificates::by_code(&administration.database, &tidy_code(code))?;
    match found {
        Some(found) => registered(administration, &found.certificate),
        None => Ok(verdict(administration, Verdict::Unknown, None)),
    }
}

/// A code as typed by a person: large letters, groups of four, O and I as the digits they look like.
fn tidy_code(text: &str) -> String {
    let signs: Vec<char> = text
        .to_uppercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    signs
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

fn verify_paper(administration: &Administration, paper: &[u8]) -> Result<Verification, Problem> {
    let issuer = public_key(administration)?;
    match verify_signature(paper, &issuer) {
        SignatureVerdict::NotSigned | SignatureVerdict::OtherIssuer => {
            Ok(verdict(administration, Verdict::NotSignedByUs, None))
        }
        SignatureVerdict::Changed => Ok(verdict(administration, Verdict::Changed, None)),
        SignatureVerdict::Genuine(_) => verify_code(administration, &code_in(paper)),
    }
}

fn registered(
    administration: &Administration,
    certificate: &rules::Certificate,
) -> Result<Verification, Problem> {
    let shown = view(administration, certificate)?;
    let found = if shown.revoked_on.is_some() {
        Verdict::Revoked
    } else {
        Verdict::Genuine
    };
    Ok(verdict(administration, found, Some(shown)))
}

fn verdict(
    administration: &Administration,
    verdict: Verdict,
    certificate: Option<Certificate>,
) -> Verification {
    let id = match verdict {
        Verdict::Genuine => "verdict-genuine",
        Verdict::Revoked => "verdict-revoked",
        Verdict::Unknown => "verdict-unknown",
        Verdict::Changed => "verdict-changed",
        Verdict::NotSignedByUs => "verdict-not-signed-by-us",
    };
    let facts = match &certificate {
        Some(certificate) => json!({
            "number": certificate.number,
            "name": certificate.person_name,
            "issued": certificate.issue_date,
            "revoked": certificate.revoked_on,
        }),
        None => json!({}),
    };
    Verification {
        verdict,
        sentence: words::say(administration.language, id, &facts),
        certificate,
    }
}
