//! The signature over a certificate's paper: making it, and checking it with the public key alone.

use chrono::NaiveDate;
use documents::paper::Stationery;
use domain::id::PlacementId;
use domain::placements as rules;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::administration::{Administration, Ids};
use crate::papers::typesetter;
use crate::problem::Problem;
use crate::words::Language;

/// The name of the file within the PDF that holds what it says and the signature.
const ATTACHMENT: &str = "certificaat.json";

/// What a signature alone can tell. Whether it was revoked it cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignatureVerdict {
    /// Signed with this key and unchanged; with what it says.
    Genuine(String),
    /// Carries a signature that does not fit.
    Changed,
    /// Signed with another key.
    OtherIssuer,
    /// Carries no signature.
    NotSigned,
}

/// What is attached to the PDF: the facts, and the signature over the PDF.
#[derive(Debug, Serialize, Deserialize)]
struct Attached {
    certificate: Facts,
    public_key: String,
    signature: String,
}

/// The facts of a certificate, as attached.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Facts {
    number: String,
    code: String,
    name: String,
    organisation: String,
    start_date: NaiveDate,
    end_date: NaiveDate,
    hours: String,
    tasks: Vec<String>,
    skills: Vec<String>,
    issue_date: NaiveDate,
    template_version: u16,
}

/// A new key for a new administration; a demo makes the same one for the same seed.
pub(crate) fn new_signing_key(ids: &Ids) -> [u8; 32] {
    match ids {
        Ids::Random => {
            let mut key = [0; 32];
            getrandom::fill(&mut key).expect("BUG: this computer gives no random numbers");
            key
        }
        Ids::Seeded(_) => Sha256::digest(ids.next().as_bytes()).into(),
    }
}

pub(super) fn signing_key(administration: &Administration) -> Result<SigningKey, Problem> {
    let bytes = storage::organisation::signing_key(&administration.database)?
        .expect("BUG: every administration is made with a signing key");
    Ok(SigningKey::from_bytes(&bytes))
}

/// The public half of the cooperative's key, in hexadecimal.
pub(crate) fn public_key(administration: &Administration) -> Result<String, Problem> {
    Ok(hex(signing_key(administration)?.verifying_key().as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let text = text.trim();
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// Twelve signs that nobody without the secret key can guess, without letters that look alike.
pub(super) fn code(key: &SigningKey, placement: PlacementId, number: &str) -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut hash = Sha256::new();
    hash.update(b"buurtkas certificate code");
    hash.update(key.to_bytes());
    hash.update(placement.0.as_bytes());
    hash.update(number);
    let digest = hash.finalize();
    let signs: Vec<char> = digest
        .iter()
        .take(12)
        .map(|byte| char::from(SIGNS[usize::from(byte & 31)]))
        .collect();
    signs
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

/// The signature's place before it is known, so that the PDF keeps its length and offsets.
const NO_SIGNATURE: &str = "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000";

/// Draws the page with an empty signature attached, signs the whole, and puts the signature in the
/// empty place.
pub(super) fn signed_paper(
    certificate: &rules::Certificate,
    stationery: &Stationery,
    language: Language,
    key: &SigningKey,
) -> (Vec<u8>, [u8; 64]) {
    let attached = Attached {
        certificate: facts(certificate),
        public_key: hex(key.verifying_key().as_bytes()),
        signature: NO_SIGNATURE.to_owned(),
    };
    let attached = serde_json::to_vec(&attached).expect("BUG: a certificate is plain data");
    let mut paper = typesetter()
        .certificate(certificate, stationery, language.on_paper(), &attached)
        .bytes;
    let signature = key.sign(&paper).to_bytes();
    let place = signature_place(&paper).expect("BUG: the attached file lies open in the PDF");
    paper[place].copy_from_slice(hex(&signature).as_bytes());
    (paper, signature)
}

pub(super) fn facts(certificate: &rules::Certificate) -> Facts {
    Facts {
        number: certificate.number.clone(),
        code: certificate.code.clone(),
        name: certificate.person_name.full(),
        organisation: certificate.organisation_name.clone(),
        start_date: certificate.start_date,
        end_date: certificate.end_date,
        hours: certificate.hours().to_string(),
        tasks: certificate.tasks.clone(),
        skills: certificate.skills.clone(),
        issue_date: certificate.issue_date,
        template_version: certificate.template_version,
    }
}

/// Where the signature's 128 digits stand in the bytes of a PDF. They stand there once.
fn signature_place(paper: &[u8]) -> Option<std::ops::Range<usize>> {
    const BEFORE: &[u8] = b"\"signature\":\"";
    let mut places = paper
        .windows(BEFORE.len())
        .enumerate()
        .filter(|(_, window)| *window == BEFORE)
        .map(|(at, _)| at + BEFORE.len());
    let start = places.next()?;
    let place = start..start + NO_SIGNATURE.len();
    let is_alone = places.next().is_none();
    let digits = paper.get(place.clone())?;
    (is_alone && digits.iter().all(u8::is_ascii_hexdigit)).then_some(place)
}

/// Checks the signature of a certificate's PDF with the issuer's public key alone. Says nothing of
/// revocation: only the register knows.
///
/// `issuer` is 64 hexadecimal digits; anything else is another issuer.
pub fn verify_signature(paper: &[u8], issuer: &str) -> SignatureVerdict {
    let Some(attached) = documents::pdf::attachment(paper, ATTACHMENT)
        .and_then(|bytes| serde_json::from_slice::<Attached>(&bytes).ok())
    else {
        return SignatureVerdict::NotSigned;
    };
    if !attached.public_key.eq_ignore_ascii_case(issuer.trim()) {
        return SignatureVerdict::OtherIssuer;
    }
    let key = from_hex::<32>(&attached.public_key)
        .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
    let signature = from_hex::<64>(&attached.signature).map(|bytes| Signature::from_bytes(&bytes));
    let (Some(key), Some(signature), Some(place)) = (key, signature, signature_place(paper)) else {
        return SignatureVerdict::Changed;
    };
    let mut unsigned = paper.to_vec();
    unsigned[place].copy_from_slice(NO_SIGNATURE.as_bytes());
    if key.verify_strict(&unsigned, &signature).is_err() {
        return SignatureVerdict::Changed;
    }
    let facts = &attached.certificate;
    SignatureVerdict::Genuine(format!(
        "{} · {} · {} – {} · {}",
        facts.number, facts.name, facts.start_date, facts.end_date, facts.hours
    ))
}

/// The code of the certificate in a PDF, as it says itself.
pub(super) fn code_in(paper: &[u8]) -> String {
    documents::pdf::attachment(paper, ATTACHMENT)
        .and_then(|bytes| serde_json::from_slice::<Attached>(&bytes).ok())
        .map(|attached| attached.certificate.code)
        .unwrap_or_default()
}
