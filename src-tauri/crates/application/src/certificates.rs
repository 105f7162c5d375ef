//! The register of certificates: issuing, listing, revoking.
//!
//! A certificate is a PDF that carries, as an attached file, what it says and a signature made with
//! the cooperative's Ed25519 key over the whole of the PDF. Anyone with the public key can check
//! that not a byte was changed; whether it was revoked only the register knows.

mod signing;
mod verification;

use chrono::{Datelike, NaiveDate};
use domain::dates::Month;
use domain::id::{CertificateId, PlacementId};
use domain::organisation::Organisation;
use domain::placements::{self as rules, Outcome, assess};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::Read;
use storage::certificates::{Registered, Revocation};
use storage::invoicing::Document;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::entry;
use crate::fields::NOTE;
use crate::invoicing::{on_both_cores, safe_file_name};
use crate::papers::stationery;
use crate::placements::{self, PlacementOutcome};
use crate::problem::Problem;
use crate::words::{self, Language};

pub use signing::{SignatureVerdict, verify_signature};
use signing::{code, facts, signed_paper, signing_key};
pub(crate) use signing::{new_signing_key, public_key};
pub(crate) use verification::{Verification, VerifyCertificate, verify_certificate};

/// The layout that new certificates are drawn with.
const TEMPLATE_VERSION: u16 = 1;

/// A certificate in the register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Certificate {
    /// Identity.
    pub id: Uuid,
    /// The placement it was earned with.
    pub placement_id: Uuid,
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
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of certificates.
#[derive(Debug, Serialize, TS)]
pub struct CertificateList {
    /// How many there are in all.
    pub total: u32,
    /// This page.
    pub rows: Vec<Certificate>,
}

/// Which certificate.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichCertificate {
    /// The certificate.
    pub certificate_id: Uuid,
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

/// The certificate of a placement that holds: the newest that was not revoked.
pub(crate) fn current(
    r: &impl Read,
    placement: PlacementId,
) -> Result<Option<rules::Certificate>, Problem> {
    let newest = storage::certificates::by_placement(r, placement)?
        .into_iter()
        .rfind(|registered| registered.revocation.is_none());
    Ok(newest.map(|registered| registered.certificate))
}

/// Every certificate that a placement was given, the first one first.
pub(crate) fn of_placement(
    administration: &Administration,
    placement: PlacementId,
) -> Result<Vec<Certificate>, Problem> {
    let all = storage::certificates::by_placement(&administration.database, placement)?;
    Ok(all.iter().map(registered_view).collect())
}

/// Placements that earned a certificate by `month_end` and never had one. One that was revoked is
/// not issued again by itself.
pub(crate) fn due(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<PlacementId>, Problem> {
    let database = &administration.database;
    let mut due = Vec::new();
    for placement in storage::placements::list(database)? {
        // Looked at first, since adding up hours takes longer.
        if placement.end_date.is_none_or(|end| end > month_end)
            || !storage::certificates::by_placement(database, placement.id)?.is_empty()
        {
            continue;
        }
        let hours = placements::hours_of(database, &placement, month_end)?;
        if assess(&placement, hours, month_end).outcome == Outcome::Earned {
            due.push(placement.id);
        }
    }
    Ok(due)
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
    let issue_date = crate::invoicing::possible_issue_date(input.issue_date.unwrap_or(today))?;
    let done = issue(administration, &[id], issue_date, None)?;
    let issued = current(&administration.database, id)?
        .expect("BUG: a certificate that was issued is in the register");
    let shown = view(administration, &issued)?;
    Ok(done.map(|()| shown))
}

/// Issues the certificates of `placements` in one transaction, all or none, and notes the
/// `month_end` that asks for it. One that was not earned stops it.
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
        let hours = placements::hours_of(database, &placement, issue_date)?;
        if assess(&placement, hours, issue_date).outcome == Outcome::Earned {
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
            let mut certificate = snapshot(work.tx, language, id, &seller, work.today)?;
            let sequence = storage::certificates::next_number(work.tx, issue_date.year())?;
            certificate.number = format!("C-{}-{sequence:04}", issue_date.year());
            certificate.code = code(&key, id, &certificate.number);
            certificate.id = CertificateId(work.new_id());
            certificate.issue_date = issue_date;
            certificates.push(certificate);
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

/// What the certificate says: a snapshot of the placement with the hours that count on `today`,
/// still without number and code.
fn snapshot(
    r: &impl Read,
    language: Language,
    id: PlacementId,
    seller: &Organisation,
    today: NaiveDate,
) -> Result<rules::Certificate, Problem> {
    let placement =
        storage::placements::get(r, id)?.ok_or_else(|| placements::not_found(language))?;
    let assessment = assess(
        &placement,
        placements::hours_of(r, &placement, today)?,
        today,
    );
    let Some(end_date) = placement
        .end_date
        .filter(|_| assessment.outcome == Outcome::Earned)
    else {
        return Err(Problem::CertificateNotEarned {
            reason: placements::reason(language, &assessment),
        });
    };
    said_of(
        r,
        placement,
        seller,
        end_date,
        assessment.hours.approved_minutes,
    )
}

fn said_of(
    r: &impl Read,
    placement: rules::Placement,
    seller: &Organisation,
    end_date: NaiveDate,
    minutes: u32,
) -> Result<rules::Certificate, Problem> {
    let person = storage::people::get_person(r, placement.person)?
        .expect("BUG: the person of a placement is kept");
    let supervisor = match placement.supervisor {
        Some(id) => storage::people::person_name(r, id)?,
        None => None,
    };
    Ok(rules::Certificate {
        id: CertificateId(Uuid::nil()),
        placement: placement.id,
        number: String::new(),
        template_version: TEMPLATE_VERSION,
        person_name: person.name,
        birth_date: person.birth_date,
        organisation_name: seller.name.clone(),
        organisation_kvk_number: seller.kvk_number.clone(),
        organisation_address: seller.address.clone(),
        start_date: placement.start_date,
        end_date,
        minutes,
        tasks: placement.tasks,
        skills: placement.skills,
        supervisor_name: supervisor.map(|name| name.full()).unwrap_or_default(),
        issue_date: end_date,
        code: String::new(),
    })
}

/// What the certificate of a placement would say if it were made today, without a number: paper
/// marks it as a preview. Of a placement that goes on, until today or its planned end.
pub(crate) fn preview(
    administration: &Administration,
    id: PlacementId,
) -> Result<rules::Certificate, Problem> {
    let database = &administration.database;
    let today = administration.today();
    let placement = storage::placements::get(database, id)?
        .ok_or_else(|| placements::not_found(administration.language))?;
    let hours = placements::hours_of(database, &placement, today)?;
    let end_date = placement
        .end_date
        .or(placement.planned_end_date)
        .unwrap_or(today)
        .max(placement.start_date);
    let seller = administration.organisation()?;
    let certificate = said_of(
        database,
        placement,
        &seller,
        end_date,
        hours.approved_minutes,
    )?;
    Ok(rules::Certificate {
        issue_date: today,
        ..certificate
    })
}

/// One certificate of the register.
pub(crate) fn get_certificate(
    administration: &mut Administration,
    input: WhichCertificate,
) -> Result<Certificate, Problem> {
    let id = CertificateId(input.certificate_id);
    storage::certificates::get(&administration.database, id)?
        .map(|registered| registered_view(&registered))
        .ok_or_else(|| Problem::NotFound {
            what: words::say(administration.language, "noun-certificate", &json!({})),
        })
}

/// A page of the register, newest first.
pub(crate) fn list_certificates(
    administration: &mut Administration,
    input: ListCertificates,
) -> Result<CertificateList, Problem> {
    let page = storage::certificates::list(
        &administration.database,
        &input.search,
        input.offset,
        input.limit.min(1000),
    )?;
    Ok(CertificateList {
        total: page.total,
        rows: page.rows.iter().map(registered_view).collect(),
    })
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
            certificates.push(registered_view(&found));
        }
    }
    Ok(certificates)
}

fn view(
    administration: &Administration,
    certificate: &rules::Certificate,
) -> Result<Certificate, Problem> {
    let revoked = storage::certificates::revocation(&administration.database, certificate.id)?;
    Ok(shown(certificate, revoked.as_ref()))
}

fn registered_view(registered: &Registered) -> Certificate {
    shown(&registered.certificate, registered.revocation.as_ref())
}

fn shown(certificate: &rules::Certificate, revoked: Option<&Revocation>) -> Certificate {
    Certificate {
        id: certificate.id.0,
        placement_id: certificate.placement.0,
        number: certificate.number.clone(),
        person_name: certificate.person_name.full(),
        start: certificate.start_date,
        end: certificate.end_date,
        hours: certificate.hours(),
        issue_date: certificate.issue_date,
        code: certificate.code.clone(),
        revoked_on: revoked.map(|revoked| revoked.date),
        revoked_reason: revoked.map(|revoked| revoked.reason.clone()),
    }
}

/// Takes a certificate back.
pub(crate) fn revoke_certificate(
    administration: &mut Administration,
    input: RevokeCertificate,
) -> Result<Done<Certificate>, Problem> {
    let id = CertificateId(input.certificate_id);
    let reason = entry::free_text("reason", Some(&input.reason), NOTE)?;
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
