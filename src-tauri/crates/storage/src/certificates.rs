//! The register of certificates.

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, named_params};

use domain::id::{CertificateId, PlacementId};
use domain::organisation::KvkNumber;
use domain::placements::Certificate;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::{Columns, texts_as_json, texts_from_json};
use crate::page::Page;
use crate::search::match_expression;

/// A certificate as it stands in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// What it says.
    pub certificate: Certificate,
    /// The bytes that were signed.
    pub payload: Vec<u8>,
    /// The signature over them.
    pub signature: Vec<u8>,
    /// When and why it was revoked, if it was.
    pub revocation: Option<Revocation>,
}

/// That a certificate no longer counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocation {
    /// From which day.
    pub date: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Takes the next number of a year, from 1. Without gaps: an abandoned transaction gives it back.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn next_number(tx: &Transaction<'_>, year: i32) -> Result<u32> {
    tx.query_one(
        "
INSERT INTO certificate_series (year, last_number) VALUES (:year, 1)
ON CONFLICT (year) DO UPDATE SET last_number = last_number + 1
RETURNING last_number",
        named_params! { ":year": year },
        |row| row.get(0),
    )
}

/// Adds a certificate to the register, a fact from now on.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when its number or code is taken.
pub fn insert(
    tx: &Transaction<'_>,
    certificate: &Certificate,
    payload: &[u8],
    signature: &[u8],
) -> Result<()> {
    let kvk_number = certificate.organisation_kvk_number.as_ref();
    let address = &certificate.organisation_address;
    tx.execute_one(
        include_str!("certificates/insert.sql"),
        named_params! {
            ":id": certificate.id.to_string(),
            ":placement_id": certificate.placement.to_string(),
            ":number": certificate.number,
            ":template_version": certificate.template_version,
            ":person_given": certificate.person_name.given,
            ":person_prefix": certificate.person_name.prefix,
            ":person_family": certificate.person_name.family,
            ":birth_date": certificate.birth_date.map(|date| date.to_string()),
            ":organisation_name": certificate.organisation_name,
            ":organisation_kvk_number": kvk_number.map(KvkNumber::as_str),
            ":organisation_street": address.street,
            ":organisation_house_number": address.house_number,
            ":organisation_addition": address.addition,
            ":organisation_postcode": address.postcode,
            ":organisation_city": address.city,
            ":organisation_country": address.country,
            ":start_date": certificate.start_date.to_string(),
            ":end_date": certificate.end_date.to_string(),
            ":minutes": certificate.minutes,
            ":tasks": texts_as_json(&certificate.tasks),
            ":skills": texts_as_json(&certificate.skills),
            ":supervisor_name": certificate.supervisor_name,
            ":issue_date": certificate.issue_date.to_string(),
            ":code": certificate.code,
            ":payload": payload,
            ":signature": signature,
        },
    )
}

const REGISTER: &str = "
SELECT certificate.*, revocation.date AS revoked_date, revocation.reason AS revoked_reason
FROM certificate
LEFT JOIN certificate_revocation AS revocation
    ON revocation.certificate_id = certificate.id
";

/// A certificate by its identity.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get(r: &impl Read, id: CertificateId) -> Result<Option<Registered>> {
    let sql = format!("{REGISTER} WHERE certificate.id = ?1");
    r.query_optional(&sql, [id.to_string()], registered_from_row)
}

/// A certificate by the code that is printed on it.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn by_code(r: &impl Read, code: &str) -> Result<Option<Registered>> {
    let sql = format!("{REGISTER} WHERE certificate.code = ?1");
    r.query_optional(&sql, [code], registered_from_row)
}

/// The certificates of a placement, the earliest first: one, or more where one was revoked.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn by_placement(r: &impl Read, placement: PlacementId) -> Result<Vec<Registered>> {
    let sql = format!("{REGISTER} WHERE certificate.placement_id = ?1 ORDER BY certificate.id");
    r.query_all(&sql, [placement.to_string()], registered_from_row)
}

/// A page of the register, the newest first; only those that have all the words of `search`, if it
/// has any.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list(r: &impl Read, search: &str, offset: u32, limit: u32) -> Result<Page<Registered>> {
    let search = match_expression(search);
    let (mut condition, mut params) = ("", Vec::<(&str, &dyn ToSql)>::new());
    if search.is_some() {
        condition = "
WHERE certificate.id IN (
    SELECT entry.id
    FROM search
    JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH :search AND entry.kind = 'certificate'
)";
        params.push((":search", &search));
    }
    let sql = format!("SELECT count(*) FROM certificate{condition}");
    let total = r.query_one(&sql, params.as_slice(), |row| row.get(0))?;
    params.push((":offset", &offset));
    params.push((":limit", &limit));
    let sql = format!(
        "{REGISTER}{condition}
ORDER BY certificate.issue_date DESC, certificate.number DESC
LIMIT :limit OFFSET :offset"
    );
    let rows = r.query_all(&sql, params.as_slice(), registered_from_row)?;
    Ok(Page { total, rows })
}

/// Revokes a certificate, for good. It stays in the register.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it was revoked before, or
/// does not exist.
pub fn revoke(
    tx: &Transaction<'_>,
    id: CertificateId,
    date: NaiveDate,
    reason: &str,
) -> Result<()> {
    let sql =
        "INSERT INTO certificate_revocation (certificate_id, date, reason) VALUES (?1, ?2, ?3)";
    tx.execute_one(sql, (id.to_string(), date.to_string(), reason))
}

/// When and why a certificate was revoked, if it was.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn revocation(r: &impl Read, id: CertificateId) -> Result<Option<Revocation>> {
    let sql = "SELECT date, reason FROM certificate_revocation WHERE certificate_id = ?1";
    r.query_optional(sql, [id.to_string()], |row| {
        Ok(Revocation {
            date: row.parsed("date")?,
            reason: row.get("reason")?,
        })
    })
}

fn registered_from_row(row: &Row<'_>) -> rusqlite::Result<Registered> {
    let revocation = match row.parsed_optional("revoked_date")? {
        None => None,
        Some(date) => Some(Revocation {
            date,
            reason: row.get("revoked_reason")?,
        }),
    };
    Ok(Registered {
        certificate: certificate_from_row(row)?,
        payload: row.get("payload")?,
        signature: row.get("signature")?,
        revocation,
    })
}

fn certificate_from_row(row: &Row<'_>) -> rusqlite::Result<Certificate> {
    Ok(Certificate {
        id: row.parsed("id")?,
        placement: row.parsed("placement_id")?,
        number: row.get("number")?,
        template_version: row.get("template_version")?,
        person_name: row.person_name("person_")?,
        birth_date: row.parsed_optional("birth_date")?,
        organisation_name: row.get("organisation_name")?,
        organisation_kvk_number: row.read_optional("organisation_kvk_number", KvkNumber::parse)?,
        organisation_address: row.address("organisation_")?,
        start_date: row.parsed("start_date")?,
        end_date: row.parsed("end_date")?,
        minutes: row.get("minutes")?,
        tasks: row.read("tasks", texts_from_json)?,
        skills: row.read("skills", texts_from_json)?,
        supervisor_name: row.get("supervisor_name")?,
        issue_date: row.parsed("issue_date")?,
        code: row.get("code")?,
    })
}
