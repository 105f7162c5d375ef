//! Placements, and the register of certificates.
//!
//! A certificate is a PDF that carries, as an attached file, what it says and a signature made with
//! the cooperative's Ed25519 key over the whole of the PDF. Anyone with the public key can check
//! that not a byte was changed; whether it was revoked only the register knows.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{Datelike, NaiveDate};
use documents::paper::Stationery;
use domain::dates::Month;
use domain::id::{CertificateId, PlacementId};
use domain::organisation::Organisation;
use domain::people::PersonName;
use domain::placements::{self as rules, Assessment, Outcome, assess};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use storage::Read;
use storage::invoicing::Document;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Ids, Work};
use crate::commands::{Nothing, filled};
use crate::invoicing::{on_both_cores, safe_file_name};
use crate::papers::{stationery, typesetter};
use crate::problem::Problem;
use crate::words::{self, Language};

/// The layout that new certificates are drawn with.
const TEMPLATE_VERSION: u16 = 1;
/// The name of the file within the PDF that holds what it says and the signature.
const ATTACHMENT: &str = "certificaat.json";

/// A placement and how it stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Placement {
    /// Identity.
    pub id: Uuid,
    /// Who.
    pub person_name: String,
    /// Who guides.
    pub supervisor_name: Option<String>,
    /// Instrument.
    pub instrument: String,
    /// Who referred them.
    pub referrer: Option<String>,
    /// Goal.
    pub goal: Option<String>,
    /// Tasks.
    pub tasks: Vec<String>,
    /// Skills.
    pub skills: Vec<String>,
    /// Agreed hours a week.
    #[ts(type = "string | null")]
    pub hours_per_week: Option<Decimal>,
    /// First day.
    pub start: NaiveDate,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Real last day.
    pub actual_end: Option<NaiveDate>,
    /// How it stands today.
    pub outcome: PlacementOutcome,
}

/// How a placement stands at the end of a month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlacementOutcome {
    /// The placement.
    pub placement_id: Uuid,
    /// Who.
    pub person_name: String,
    /// Instrument.
    pub instrument: String,
    /// First day.
    pub start: NaiveDate,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Real last day.
    pub actual_end: Option<NaiveDate>,
    /// Minutes that count.
    pub approved_minutes: u32,
    /// The same in hours, two decimals.
    #[ts(type = "string")]
    pub approved_hours: Decimal,
    /// Whether a certificate is earned.
    pub certificate: bool,
    /// The certificate, when issued.
    pub certificate_id: Option<Uuid>,
    /// Its number.
    pub certificate_number: Option<String>,
    /// Why, as a code: `earned`, `still_running` …
    pub reason_code: String,
    /// Why, in words.
    pub reason: String,
}

/// A certificate in the register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Certificate {
    /// Identity.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Whose.
    pub person_name: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Hours, two decimals.
    #[ts(type = "string")]
    pub hours: Decimal,
    /// Day of issue.
    pub issue_date: NaiveDate,
    /// Code by which it is verified.
    pub code: String,
    /// Day it was revoked.
    pub revoked_on: Option<NaiveDate>,
    /// Why it was revoked.
    pub revoked_reason: Option<String>,
}

/// Which placement earns its certificate now.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueCertificate {
    /// The placement.
    pub placement_id: Uuid,
    /// Day of issue; today without one.
    pub issue_date: Option<NaiveDate>,
}

/// Which certificates.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCertificates {
    /// Part of a name, number or code; empty for all.
    pub search: String,
}

/// Which certificate to take back, and why.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RevokeCertificate {
    /// The certificate.
    pub certificate_id: Uuid,
    /// Why.
    pub reason: String,
}

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
struct Facts {
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

fn signing_key(administration: &Administration) -> Result<SigningKey, Problem> {
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

/// Every placement with the hours that count at `month_end`.
fn assessed(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<(rules::Placement, String, Assessment)>, Problem> {
    let database = &administration.database;
    let mut all = Vec::new();
    for placement in storage::placements::list(database)? {
        let hours = storage::work::hours_of(database, placement.person)?;
        let assessment = assess(&placement, &hours, month_end);
        let name = person_name(administration, placement.person)?.full();
        all.push((placement, name, assessment));
    }
    Ok(all)
}

fn person_name(
    administration: &Administration,
    id: domain::id::PartyId,
) -> Result<PersonName, Problem> {
    Ok(storage::people::get_person(&administration.database, id)?
        .map(|person| person.name)
        .unwrap_or_default())
}

/// How every placement stands at `month_end`.
pub(crate) fn outcomes(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<PlacementOutcome>, Problem> {
    assessed(administration, month_end)?
        .into_iter()
        .map(|(placement, name, assessment)| {
            outcome_view(administration, &placement, name, &assessment)
        })
        .collect()
}

fn outcome_view(
    administration: &Administration,
    placement: &rules::Placement,
    person_name: String,
    assessment: &Assessment,
) -> Result<PlacementOutcome, Problem> {
    let issued = current(&administration.database, placement.id)?;
    let key = assessment.outcome.key();
    Ok(PlacementOutcome {
        placement_id: placement.id.0,
        person_name,
        instrument: placement.instrument.clone(),
        start: placement.start_date,
        planned_end: placement.planned_end_date,
        actual_end: placement.end_date,
        approved_minutes: assessment.approved_minutes,
        approved_hours: rules::hours(assessment.approved_minutes),
        certificate: assessment.outcome == Outcome::Earned,
        certificate_id: issued.as_ref().map(|certificate| certificate.id.0),
        certificate_number: issued.map(|certificate| certificate.number),
        reason_code: key.to_owned(),
        reason: words::say(
            administration.language,
            &format!("outcome-{}", key.replace('_', "-")),
            &json!({ "unapproved": assessment.unapproved_rows_in_period }),
        ),
    })
}

/// The certificate of a placement that holds: the newest that was not revoked.
fn current(r: &impl Read, placement: PlacementId) -> Result<Option<rules::Certificate>, Problem> {
    for registered in storage::certificates::by_placement(r, placement)?
        .into_iter()
        .rev()
    {
        if storage::certificates::revocation(r, registered.certificate.id)?.is_none() {
            return Ok(Some(registered.certificate));
        }
    }
    Ok(None)
}

/// Placements that earned a certificate by `month_end` and never had one. One that was revoked is
/// not issued again by itself.
pub(crate) fn due(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<PlacementId>, Problem> {
    let mut due = Vec::new();
    for (placement, _, assessment) in assessed(administration, month_end)? {
        if assessment.outcome == Outcome::Earned
            && storage::certificates::by_placement(&administration.database, placement.id)?
                .is_empty()
        {
            due.push(placement.id);
        }
    }
    Ok(due)
}

/// The placements.
pub(crate) fn list_placements(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<Placement>, Problem> {
    let today = administration.today();
    assessed(administration, today)?
        .into_iter()
        .map(|(placement, person_name, assessment)| {
            let outcome =
                outcome_view(administration, &placement, person_name.clone(), &assessment)?;
            let supervisor_name = match placement.supervisor {
                Some(id) => filled(self::person_name(administration, id)?.full()),
                None => None,
            };
            Ok(Placement {
                id: placement.id.0,
                person_name,
                supervisor_name,
                instrument: placement.instrument,
                referrer: filled(placement.referrer),
                goal: filled(placement.goal),
                tasks: placement.tasks,
                skills: placement.skills,
                hours_per_week: placement.hours_per_week,
                start: placement.start_date,
                planned_end: placement.planned_end_date,
                actual_end: placement.end_date,
                outcome,
            })
        })
        .collect()
}

/// Issues the certificate that one placement earned. Repeated, it answers with the one issued.
pub(crate) fn issue_certificate(
    administration: &mut Administration,
    input: IssueCertificate,
) -> Result<Done<Certificate>, Problem> {
    let id = PlacementId(input.placement_id);
    if let Some(issued) = current(&administration.database, id)? {
        return view(administration, &issued).map(crate::door::reading);
    }
    let today = administration.today();
    let assessment = assessed(administration, today)?
        .into_iter()
        .find(|(placement, _, _)| placement.id == id)
        .ok_or_else(|| Problem::NotFound {
            what: words::say(administration.language, "noun-placement", &json!({})),
        })?;
    if assessment.2.outcome != Outcome::Earned {
        let outcome = outcome_view(administration, &assessment.0, assessment.1, &assessment.2)?;
        return Err(Problem::CertificateNotEarned {
            reason: outcome.reason,
        });
    }
    let issue_date = crate::invoicing::possible_issue_date(input.issue_date.unwrap_or(today))?;
    let done = issue(administration, &[id], issue_date, None)?;
    let issued = current(&administration.database, id)?
        .expect("BUG: a certificate that was issued is in the register");
    let shown = view(administration, &issued)?;
    Ok(done.map(|()| shown))
}

/// Issues the certificates of `placements`, which have all been earned, in one transaction, and
/// notes the `month_end` that asks for it.
pub(crate) fn issue(
    administration: &mut Administration,
    placements: &[PlacementId],
    issue_date: NaiveDate,
    month_end: Option<Month>,
) -> Result<Done<()>, Problem> {
    issue_and(administration, placements, issue_date, month_end, true)
}

/// The same for earlier years of a sample: registered and signed, and the paper is not kept. Those
/// without approved hours get none.
pub(crate) fn issue_unkept(
    administration: &mut Administration,
    placements: &[PlacementId],
    issue_date: NaiveDate,
) -> Result<(), Problem> {
    let database = &administration.database;
    let mut earned = Vec::new();
    for &id in placements {
        let Some(placement) = storage::placements::get(database, id)? else {
            continue;
        };
        let hours = storage::work::hours_of(database, placement.person)?;
        if assess(&placement, &hours, issue_date).outcome == Outcome::Earned {
            earned.push(id);
        }
    }
    if !earned.is_empty() {
        issue_and(administration, &earned, issue_date, None, false)?;
    }
    Ok(())
}

fn issue_and(
    administration: &mut Administration,
    placements: &[PlacementId],
    issue_date: NaiveDate,
    month_end: Option<Month>,
    is_kept: bool,
) -> Result<Done<()>, Problem> {
    let stationery = stationery(administration)?;
    let language = administration.language;
    let key = signing_key(administration)?;
    administration.transact(Action::IssueCertificates, |work| {
        let seller = storage::organisation::load(work.tx)?.unwrap_or_default();
        let mut certificates = Vec::new();
        for &id in placements {
            if current(work.tx, id)?.is_some() {
                continue;
            }
            certificates.push(certificate(work, id, &seller, issue_date, &key)?);
        }
        let papers = on_both_cores(&certificates, |certificate| {
            signed_paper(certificate, &stationery, language, &key)
        });
        for (certificate, (bytes, signature)) in certificates.iter().zip(papers) {
            let facts =
                serde_json::to_vec(&facts(certificate)).expect("BUG: a certificate is plain data");
            storage::certificates::insert(work.tx, certificate, &facts, &signature)?;
            work.touched(certificate.id);
            if !is_kept {
                let id = certificate.id.to_string();
                storage::invoicing::note_not_kept(work.tx, "certificate", &id, "pdf")?;
                continue;
            }
            let name = format!(
                "{} {}.pdf",
                certificate.number,
                certificate.person_name.full()
            );
            let document = Document {
                owner_kind: "certificate".to_owned(),
                owner_id: certificate.id.to_string(),
                kind: "pdf".to_owned(),
                file_name: safe_file_name(&name),
                media_type: "application/pdf".to_owned(),
                sha256: Sha256::digest(&bytes).into(),
                bytes,
            };
            storage::invoicing::insert_document(work.tx, &document)?;
            if let Some(month) = month_end {
                storage::month_end::made_certificate(work.tx, month, certificate.id)?;
            }
        }
        Ok(())
    })
}

/// What the certificate says: a snapshot of the placement with the hours that count.
fn certificate(
    work: &Work<'_>,
    id: PlacementId,
    seller: &Organisation,
    issue_date: NaiveDate,
    key: &SigningKey,
) -> Result<rules::Certificate, Problem> {
    let placement = storage::placements::get(work.tx, id)?
        .expect("BUG: a placement that was just looked at is there");
    let hours = storage::work::hours_of(work.tx, placement.person)?;
    let end_date = placement
        .end_date
        .expect("BUG: only a placement that ended has earned a certificate");
    let assessment = assess(&placement, &hours, end_date);
    let person = storage::people::get_person(work.tx, placement.person)?
        .expect("BUG: the person of a placement is kept");
    let supervisor_name = match placement.supervisor {
        Some(id) => storage::people::get_person(work.tx, id)?
            .map(|person| person.name.full())
            .unwrap_or_default(),
        None => String::new(),
    };
    let sequence = storage::certificates::next_number(work.tx, issue_date.year())?;
    let number = format!("C-{}-{sequence:04}", issue_date.year());
    let code = code(key, id, &number);
    Ok(rules::Certificate {
        id: CertificateId(work.new_id()),
        placement: id,
        number,
        template_version: TEMPLATE_VERSION,
        person_name: person.name,
        birth_date: person.birth_date,
        organisation_name: seller.name.clone(),
        organisation_kvk_number: seller.kvk_number.clone(),
        organisation_address: seller.address.clone(),
        start_date: placement.start_date,
        end_date,
        minutes: assessment.approved_minutes,
        tasks: placement.tasks,
        skills: placement.skills,
        supervisor_name,
        issue_date,
        code,
    })
}

/// Twelve signs that nobody without the secret key can guess, without letters that look alike.
fn code(key: &SigningKey, placement: PlacementId, number: &str) -> String {
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
fn signed_paper(
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

fn facts(certificate: &rules::Certificate) -> Facts {
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

/// The register, newest first.
pub(crate) fn list_certificates(
    administration: &mut Administration,
    input: ListCertificates,
) -> Result<Vec<Certificate>, Problem> {
    storage::certificates::list(&administration.database, &input.search)?
        .iter()
        .map(|registered| view(administration, &registered.certificate))
        .collect()
}

/// The certificates that belong to a month's end: those it made, and those issued by themselves
/// of placements that ended in the month.
pub(crate) fn of_month_end(
    administration: &Administration,
    month: Month,
    outcomes: &[PlacementOutcome],
) -> Result<Vec<Certificate>, Problem> {
    let database = &administration.database;
    let mut certificates = Vec::new();
    for id in outcomes.iter().filter_map(|outcome| outcome.certificate_id) {
        let id = CertificateId(id);
        let Some(found) = storage::certificates::get(database, id)? else {
            continue;
        };
        let belongs = match storage::month_end::month_of_certificate(database, id)? {
            Some(made_by) => made_by == month,
            None => month.contains(found.certificate.end_date),
        };
        if belongs {
            certificates.push(view(administration, &found.certificate)?);
        }
    }
    Ok(certificates)
}

fn view(
    administration: &Administration,
    certificate: &rules::Certificate,
) -> Result<Certificate, Problem> {
    let revoked = storage::certificates::revocation(&administration.database, certificate.id)?;
    Ok(Certificate {
        id: certificate.id.0,
        number: certificate.number.clone(),
        person_name: certificate.person_name.full(),
        start: certificate.start_date,
        end: certificate.end_date,
        hours: certificate.hours(),
        issue_date: certificate.issue_date,
        code: certificate.code.clone(),
        revoked_on: revoked.as_ref().map(|revoked| revoked.date),
        revoked_reason: revoked.map(|revoked| revoked.reason),
    })
}

/// Takes a certificate back.
pub(crate) fn revoke_certificate(
    administration: &mut Administration,
    input: RevokeCertificate,
) -> Result<Done<Certificate>, Problem> {
    let id = CertificateId(input.certificate_id);
    let reason = input.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Problem::ReasonMissing);
    }
    let language = administration.language;
    let done = administration.transact(Action::RevokeCertificate, |work| {
        let certificate = storage::certificates::get(work.tx, id)?
            .ok_or_else(|| Problem::NotFound {
                what: words::say(language, "noun-certificate", &json!({})),
            })?
            .certificate;
        if storage::certificates::revocation(work.tx, id)?.is_some() {
            return Err(Problem::AlreadyRevoked {
                number: certificate.number,
            });
        }
        storage::certificates::revoke(work.tx, id, work.today, &reason)?;
        work.touched(id);
        Ok(certificate)
    })?;
    let shown = view(administration, &done.result)?;
    Ok(done.map(|_| shown))
}

/// Says whether a certificate is genuine, unchanged and not revoked.
pub(crate) fn verify_certificate(
    administration: &mut Administration,
    input: VerifyCertificate,
) -> Result<Verification, Problem> {
    match (input.code, input.pdf_base64, input.path) {
        (Some(code), None, None) => verify_code(administration, &code),
        (None, None, Some(path)) => verify_paper(administration, &paper_at(Path::new(&path))?),
        (None, Some(pdf), None) => {
            let paper = BASE64
                .decode(pdf)
                .map_err(|error| Problem::InputUnreadable {
                    detail: error.to_string(),
                })?;
            verify_paper(administration, &paper)
        }
        _ => Err(Problem::InputUnreadable {
            detail: "code, pdf_base64 or path".to_owned(),
        }),
    }
}

/// The paper at a place on this computer. Far larger than any of ours it is not read at all.
fn paper_at(path: &Path) -> Result<Vec<u8>, Problem> {
    const LARGEST_PAPER: u64 = 25 * 1024 * 1024;
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
        SignatureVerdict::Genuine(_) => {
            let code = documents::pdf::attachment(paper, ATTACHMENT)
                .and_then(|bytes| serde_json::from_slice::<Attached>(&bytes).ok())
                .map(|attached| attached.certificate.code)
                .unwrap_or_default();
            verify_code(administration, &code)
        }
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

/// The placements in figures, beside a month's other figures.
pub(crate) fn placement_figures(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<Value>, Problem> {
    Ok(assessed(administration, month_end)?
        .into_iter()
        .map(|(placement, name, assessment)| {
            json!({
                "deelnemer": name,
                "soort": placement.instrument,
                "start": placement.start_date,
                "planned_end": placement.planned_end_date,
                "actual_end": placement.end_date,
                "certificate": assessment.outcome == Outcome::Earned,
                "reason": reason_figure(&assessment),
                "approved_rows": assessment.approved_rows,
                "approved_minutes": assessment.approved_minutes,
                "approved_hours": rules::hours(assessment.approved_minutes).to_string(),
                "unapproved_rows_in_period": assessment.unapproved_rows_in_period,
                "approved_rows_outside_period": assessment.approved_rows_outside_period,
            })
        })
        .collect())
}

fn reason_figure(assessment: &Assessment) -> String {
    words::say(
        Language::English,
        &format!("figure-{}", assessment.outcome.key().replace('_', "-")),
        &json!({ "unapproved": assessment.unapproved_rows_in_period }),
    )
}

/// Who can get a certificate and who cannot, beside a month's other figures.
pub(crate) fn certificate_figures(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Value, Problem> {
    let mut can = Vec::new();
    let mut cannot = serde_json::Map::new();
    for (_, name, assessment) in assessed(administration, month_end)? {
        if assessment.outcome == Outcome::Earned {
            can.push(name);
        } else {
            cannot.insert(name, Value::from(reason_figure(&assessment)));
        }
    }
    Ok(json!({ "can": can, "cannot": cannot }))
}

/// The hours in figures, beside a month's other figures.
pub(crate) fn hours_figures(administration: &Administration) -> Result<Value, Problem> {
    let (mut rows, mut approved_rows, mut approved, mut all) = (0, 0, 0_u32, 0_u32);
    let mut per_person: BTreeMap<String, u32> = BTreeMap::new();
    for (id, name) in storage::people::all_people_names(&administration.database)? {
        for row in storage::work::hours_of(&administration.database, id)? {
            let minutes = row.minutes();
            rows += 1;
            all += minutes;
            if row.is_approved {
                approved_rows += 1;
                approved += minutes;
                *per_person.entry(name.full()).or_default() += minutes;
            }
        }
    }
    Ok(json!({
        "rows": rows,
        "approved_rows": approved_rows,
        "approved_minutes": approved,
        "approved_hours": rules::hours(approved).to_string(),
        "all_minutes": all,
        "approved_minutes_per_person": per_person,
    }))
}
