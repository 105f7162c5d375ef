//! The cooperative's own details.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use domain::organisation::{Iban, KvkNumber, MissingDetail, Oin, Rsin, Series, VatId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::administration::{Action, Administration, Done};
use crate::commands::{Empty, Nothing, filled};
use crate::problem::Problem;
use crate::words::Language;

/// A postal address.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street.
    pub street: String,
    /// House number.
    pub house_number: String,
    /// Addition to it.
    pub addition: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Country, ISO 3166 alpha-2; empty means the Netherlands.
    pub country: String,
}

impl From<domain::organisation::Address> for Address {
    fn from(address: domain::organisation::Address) -> Self {
        Self {
            street: address.street,
            house_number: address.house_number,
            addition: address.addition,
            postcode: address.postcode,
            city: address.city,
            country: address.country,
        }
    }
}

impl From<Address> for domain::organisation::Address {
    fn from(address: Address) -> Self {
        Self {
            street: address.street.trim().to_owned(),
            house_number: address.house_number.trim().to_owned(),
            addition: address.addition.trim().to_owned(),
            postcode: address.postcode.trim().to_uppercase(),
            city: address.city.trim().to_owned(),
            country: address.country.trim().to_uppercase(),
        }
    }
}

/// The cooperative, as shown.
#[derive(Debug, Serialize, TS)]
pub struct Organisation {
    /// What can be changed.
    #[serde(flatten)]
    pub details: SaveOrganisation,
    /// Whether there is a logo.
    pub has_logo: bool,
    /// The key by which anyone can check a certificate, in hexadecimal.
    pub public_key: String,
    /// The language of screen and paper.
    pub language: Language,
    /// Names of the fields still needed before an invoice can be made.
    pub missing: Vec<String>,
}

/// The cooperative's details, as changed.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOrganisation {
    /// Full legal name.
    pub name: String,
    /// Legal form.
    pub legal_form: String,
    /// KvK number.
    pub kvk_number: Option<String>,
    /// OIN.
    pub oin: Option<String>,
    /// RSIN.
    pub rsin: Option<String>,
    /// VAT number.
    pub vat_id: Option<String>,
    /// Account to pay to.
    pub iban: Option<String>,
    /// Exact name on the account.
    pub account_holder: Option<String>,
    /// Address.
    pub address: Address,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Website.
    pub website: Option<String>,
    /// Days to pay.
    pub payment_days: u16,
    /// What stands before an invoice number.
    pub invoice_series: String,
    /// The number the first year starts with.
    pub first_invoice_number: u32,
    /// How many digits it has at least.
    pub invoice_number_digits: u8,
    /// *Kleineondernemersregeling*.
    pub small_business_scheme: bool,
    /// Names of the enterprises.
    pub enterprises: Vec<String>,
}

/// The logo, or nothing to take it away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLogo {
    /// PNG or SVG.
    pub content_base64: Option<String>,
}

/// The language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLanguage {
    /// Which.
    pub language: Language,
}

/// The name of the field that holds a missing detail.
pub(crate) fn field_of(missing: MissingDetail) -> &'static str {
    match missing {
        MissingDetail::Name => "name",
        MissingDetail::Address => "address",
        MissingDetail::KvkNumber => "kvk_number",
        MissingDetail::VatId => "vat_id",
        MissingDetail::Iban => "iban",
    }
}

/// The cooperative.
pub(crate) fn get_organisation(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Organisation, Problem> {
    view(administration)
}

fn view(administration: &Administration) -> Result<Organisation, Problem> {
    let organisation = administration.organisation()?;
    let missing = organisation
        .missing_for_invoice()
        .into_iter()
        .map(|detail| field_of(detail).to_owned())
        .collect();
    let text = |number: Option<String>| number;
    Ok(Organisation {
        details: SaveOrganisation {
            kvk_number: text(organisation.kvk_number.map(|n| n.to_string())),
            oin: text(organisation.oin.map(|n| n.to_string())),
            rsin: text(organisation.rsin.map(|n| n.to_string())),
            vat_id: text(organisation.vat_id.map(|n| n.to_string())),
            iban: text(organisation.iban.map(|n| n.to_string())),
            account_holder: filled(organisation.account_holder.clone()),
            email: filled(organisation.email.clone()),
            phone: filled(organisation.phone.clone()),
            website: filled(organisation.website.clone()),
            name: organisation.name,
            legal_form: organisation.legal_form,
            address: organisation.address.into(),
            payment_days: organisation.payment_days,
            invoice_series: organisation.series.prefix,
            first_invoice_number: organisation.series.first_number,
            invoice_number_digits: organisation.series.digits,
            small_business_scheme: organisation.small_business_scheme,
            enterprises: organisation.enterprises,
        },
        has_logo: storage::organisation::logo(&administration.database)?.is_some(),
        public_key: crate::certificates::public_key(administration)?,
        language: administration.language,
        missing,
    })
}

/// Changes the cooperative's details.
pub(crate) fn save_organisation(
    administration: &mut Administration,
    input: SaveOrganisation,
) -> Result<Done<Organisation>, Problem> {
    let organisation = checked(input)?;
    let done = administration.transact(Action::SaveOrganisation, |work| {
        storage::organisation::save(work.tx, &organisation)?;
        Ok(())
    })?;
    let shown = view(administration)?;
    Ok(done.map(|()| shown))
}

/// The details as rules know them, or the first field that is not right.
pub(crate) fn checked(
    input: SaveOrganisation,
) -> Result<domain::organisation::Organisation, Problem> {
    let text = |text: Option<String>| text.unwrap_or_default().trim().to_owned();
    if !(1..=9).contains(&input.invoice_number_digits) || input.first_invoice_number == 0 {
        return Err(Problem::FieldNotRight {
            field: "first_invoice_number".to_owned(),
            text: input.first_invoice_number.to_string(),
        });
    }
    if input.payment_days > 365 {
        return Err(Problem::FieldNotRight {
            field: "payment_days".to_owned(),
            text: input.payment_days.to_string(),
        });
    }
    Ok(domain::organisation::Organisation {
        name: input.name.trim().to_owned(),
        legal_form: input.legal_form.trim().to_owned(),
        kvk_number: number("kvk_number", input.kvk_number, KvkNumber::parse)?,
        oin: number("oin", input.oin, Oin::parse)?,
        rsin: number("rsin", input.rsin, Rsin::parse)?,
        vat_id: number("vat_id", input.vat_id, VatId::parse)?,
        iban: number("iban", input.iban, Iban::parse)?,
        account_holder: text(input.account_holder),
        address: input.address.into(),
        email: text(input.email),
        phone: text(input.phone),
        website: text(input.website),
        payment_days: input.payment_days,
        series: Series {
            prefix: input.invoice_series.trim().to_owned(),
            first_number: input.first_invoice_number,
            digits: input.invoice_number_digits,
        },
        small_business_scheme: input.small_business_scheme,
        enterprises: input
            .enterprises
            .into_iter()
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect(),
    })
}

/// A number of an organisation that is not there, or right.
pub(crate) fn number<T>(
    field: &str,
    text: Option<String>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Problem> {
    let text = text.unwrap_or_default();
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse(&text).map(Some).ok_or(Problem::FieldNotRight {
        field: field.to_owned(),
        text,
    })
}

/// Sets or removes the logo.
pub(crate) fn set_logo(
    administration: &mut Administration,
    input: SetLogo,
) -> Result<Done<Organisation>, Problem> {
    let bytes = input
        .content_base64
        .map(|text| BASE64.decode(text))
        .transpose()
        .map_err(|error| Problem::InputUnreadable {
            detail: error.to_string(),
        })?;
    if let Some(bytes) = &bytes {
        documents::paper::Logo::from_bytes(bytes).map_err(|error| Problem::LogoUnreadable {
            detail: error.to_string(),
        })?;
    }
    let done = administration.transact(Action::SetLogo, |work| {
        storage::organisation::set_logo(work.tx, bytes.as_deref())?;
        Ok(())
    })?;
    let shown = view(administration)?;
    Ok(done.map(|()| shown))
}

/// Chooses the language.
pub(crate) fn set_language(
    administration: &mut Administration,
    input: SetLanguage,
) -> Result<Done<Empty>, Problem> {
    let done = administration.transact(Action::SetLanguage, |work| {
        storage::organisation::set_setting(work.tx, "language", input.language.code())?;
        Ok(Empty {})
    })?;
    administration.language = input.language;
    Ok(done)
}
