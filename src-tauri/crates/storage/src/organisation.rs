//! The cooperative itself: its details, logo, settings and signing key.

use rusqlite::{Row, named_params};

use domain::organisation::{Iban, KvkNumber, Oin, Organisation, Rsin, Series, VatId};

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// The organisation, once it has been saved.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn load(r: &impl Read) -> Result<Option<Organisation>> {
    let sql = "SELECT * FROM organisation WHERE id = 1";
    let Some(mut organisation) = r.query_optional(sql, (), organisation_from_row)? else {
        return Ok(None);
    };
    let sql = "SELECT name FROM enterprise ORDER BY position";
    organisation.enterprises = r.query_all(sql, (), |row| row.get("name"))?;
    Ok(Some(organisation))
}

/// Saves the organisation in the place of what was there.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn save(tx: &Transaction<'_>, organisation: &Organisation) -> Result<()> {
    tx.execute(
        include_str!("organisation/save.sql"),
        named_params! {
            ":name": organisation.name,
            ":legal_form": organisation.legal_form,
            ":kvk_number": organisation.kvk_number.as_ref().map(KvkNumber::as_str),
            ":oin": organisation.oin.as_ref().map(Oin::as_str),
            ":rsin": organisation.rsin.as_ref().map(Rsin::as_str),
            ":vat_id": organisation.vat_id.as_ref().map(VatId::as_str),
            ":iban": organisation.iban.as_ref().map(Iban::as_str),
            ":account_holder": organisation.account_holder,
            ":street": organisation.address.street,
            ":house_number": organisation.address.house_number,
            ":addition": organisation.address.addition,
            ":postcode": organisation.address.postcode,
            ":city": organisation.address.city,
            ":country": organisation.address.country,
            ":email": organisation.email,
            ":phone": organisation.phone,
            ":website": organisation.website,
            ":payment_days": organisation.payment_days,
            ":series_prefix": organisation.series.prefix,
            ":series_first_number": organisation.series.first_number,
            ":series_digits": organisation.series.digits,
            ":small_business_scheme": organisation.small_business_scheme,
        },
    )?;
    // With a condition: a plain DELETE of all rows passes the hook that tells what changed.
    tx.execute("DELETE FROM enterprise WHERE position >= 0", ())?;
    for (position, name) in (0_i64..).zip(&organisation.enterprises) {
        tx.execute(
            "INSERT INTO enterprise (position, name) VALUES (?1, ?2)",
            (position, name),
        )?;
    }
    Ok(())
}

/// The details of an organisation, in the columns that `organisation` and `seller` share; without
/// the enterprises.
pub(crate) fn organisation_from_row(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        name: row.get("name")?,
        legal_form: row.get("legal_form")?,
        kvk_number: row.read_optional("kvk_number", KvkNumber::parse)?,
        oin: row.read_optional("oin", Oin::parse)?,
        rsin: row.read_optional("rsin", Rsin::parse)?,
        vat_id: row.read_optional("vat_id", VatId::parse)?,
        iban: row.read_optional("iban", Iban::parse)?,
        account_holder: row.get("account_holder")?,
        address: row.address("")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        website: row.get("website")?,
        payment_days: row.get("payment_days")?,
        series: Series {
            prefix: row.get("series_prefix")?,
            first_number: row.get("series_first_number")?,
            digits: row.get("series_digits")?,
        },
        small_business_scheme: row.get("small_business_scheme")?,
        enterprises: Vec::new(),
    })
}

/// The logo as it was given: PNG or SVG.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn logo(r: &impl Read) -> Result<Option<Vec<u8>>> {
    r.query_optional("SELECT bytes FROM logo WHERE id = 1", (), |row| row.get(0))
}

/// Sets the logo, or takes it away.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn set_logo(tx: &Transaction<'_>, bytes: Option<&[u8]>) -> Result<()> {
    tx.execute("DELETE FROM logo WHERE id = 1", ())?;
    if let Some(bytes) = bytes {
        tx.execute("INSERT INTO logo (id, bytes) VALUES (1, ?1)", [bytes])?;
    }
    Ok(())
}

/// The secret half (32 bytes, Ed25519) of the key that certificates are signed with.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn signing_key(r: &impl Read) -> Result<Option<[u8; 32]>> {
    let sql = "SELECT secret FROM signing_key WHERE id = 1";
    r.query_optional(sql, (), |row| row.get(0))
}

/// Sets the signing key, once: what it signed must stay verifiable.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when there is one already.
pub fn set_signing_key(tx: &Transaction<'_>, secret: [u8; 32]) -> Result<()> {
    tx.execute(
        "INSERT INTO signing_key (id, secret) VALUES (1, ?1)",
        [secret],
    )?;
    Ok(())
}

/// A setting, by its key.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn setting(r: &impl Read, key: &str) -> Result<Option<String>> {
    let sql = "SELECT value FROM setting WHERE key = ?1";
    r.query_optional(sql, [key], |row| row.get(0))
}

/// Sets a setting.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn set_setting(tx: &Transaction<'_>, key: &str, value: &str) -> Result<()> {
    tx.execute(
        "
INSERT INTO setting (key, value) VALUES (?1, ?2)
ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )?;
    Ok(())
}
