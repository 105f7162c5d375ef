//! What can join a reservation: a lunch, a beamer with somebody who sets it up.

use domain::id::ServiceId;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::commands::{Nothing, filled};
use crate::fields;
use crate::invoicing::PriceBasisView;
use crate::problem::Problem;
use crate::words::{self, Language};

/// What a service is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ServiceFields {
    /// What it is, in words.
    pub name: String,
    /// Of which unit.
    pub unit: String,
    /// Price of one.
    #[ts(type = "string")]
    pub unit_price: Decimal,
    /// Whether that has VAT in it.
    pub price_basis: PriceBasisView,
    /// VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
    pub vat_class: String,
    /// Why that class; `vrijgesteld` needs it.
    pub vat_reason: Option<String>,
    /// Enterprise.
    pub enterprise: String,
    /// Whether it is still offered.
    pub is_active: bool,
}

/// Something that can join a reservation.
#[derive(Debug, Serialize, TS)]
pub struct Service {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    #[serde(flatten)]
    pub details: ServiceFields,
}

/// A service as it is to be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveService {
    /// Which; none for a new one.
    pub service_id: Option<Uuid>,
    /// What it is.
    #[serde(flatten)]
    pub details: ServiceFields,
}

impl From<domain::rentals::Service> for Service {
    fn from(service: domain::rentals::Service) -> Self {
        Self {
            id: service.id.0,
            details: ServiceFields {
                name: service.name,
                unit: service.unit,
                unit_price: service.unit_price.decimal(),
                price_basis: service.price_basis.into(),
                vat_class: service.vat_class.key(),
                vat_reason: filled(service.vat_reason),
                enterprise: service.enterprise,
                is_active: service.is_active,
            },
        }
    }
}

/// The services, in the order they came in; those no longer offered too.
pub(crate) fn list_services(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Vec<Service>, Problem> {
    let services = storage::rentals::list_services(&administration.database)?;
    Ok(services.into_iter().map(Service::from).collect())
}

/// Adds or changes a service. A new one that is there already, the very same, is that one.
pub(crate) fn save_service(
    administration: &mut Administration,
    input: SaveService,
) -> Result<Done<Service>, Problem> {
    let language = administration.language;
    let today = administration.today();
    let typed = &input.details;
    let vat_reason = fields::optional("vat_reason", typed.vat_reason.as_ref(), fields::NAME)?;
    let mut service = domain::rentals::Service {
        id: ServiceId(input.service_id.unwrap_or_default()),
        name: fields::name("name", &typed.name)?,
        unit: fields::text("unit", &typed.unit, fields::NAME)?,
        unit_price: fields::tariff("price", typed.unit_price)?,
        price_basis: typed.price_basis.into(),
        vat_class: fields::vat_class(&typed.vat_class, &vat_reason, today, 1)?,
        vat_reason,
        enterprise: fields::text("enterprise", &typed.enterprise, fields::NAME)?,
        is_active: typed.is_active,
    };
    administration.transact(Action::SaveService, |work| {
        if input.service_id.is_some() {
            if storage::rentals::get_service(work.tx, service.id)?.is_none() {
                return Err(no_service(language));
            }
            storage::rentals::update_service(work.tx, &service)?;
        } else {
            for known in storage::rentals::list_services(work.tx)? {
                service.id = known.id;
                if known == service {
                    return Ok(known.into());
                }
            }
            service.id = ServiceId(work.new_id());
            storage::rentals::insert_service(work.tx, &service)?;
        }
        work.touched(service.id);
        Ok(service.into())
    })
}

pub(super) fn no_service(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-service", &json!({})),
    }
}
