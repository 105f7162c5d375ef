//! What can join a reservation.

use rusqlite::{Row, ToSql, named_params};

use domain::id::ServiceId;
use domain::money::UnitPrice;
use domain::people::PriceBasis;
use domain::rentals::Service;
use domain::vat::VatClass;

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;

/// Adds a service.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when it is there already.
pub fn insert_service(tx: &Transaction<'_>, service: &Service) -> Result<()> {
    write_service(
        tx,
        "
INSERT INTO service (
    id, position, name, unit, unit_price, price_basis, vat_class, vat_reason, enterprise, is_active
) VALUES (
    :id, :position, :name, :unit, :unit_price, :price_basis, :vat_class, :vat_reason, :enterprise,
    :is_active
)",
        service,
        named_params! { ":position": tx.next_position("service")? },
    )
}

/// Puts the service in the place of what was known. Reservations keep what was agreed.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such service.
pub fn update_service(tx: &Transaction<'_>, service: &Service) -> Result<()> {
    write_service(
        tx,
        "
UPDATE service SET
    name = :name, unit = :unit, unit_price = :unit_price, price_basis = :price_basis,
    vat_class = :vat_class, vat_reason = :vat_reason, enterprise = :enterprise,
    is_active = :is_active
WHERE id = :id",
        service,
        &[],
    )
}

/// Runs `sql` with what the service holds, and what only a `new` one has.
fn write_service(
    tx: &Transaction<'_>,
    sql: &str,
    service: &Service,
    new: &[(&str, &dyn ToSql)],
) -> Result<()> {
    let known = named_params! {
        ":id": service.id.to_string(),
        ":name": service.name,
        ":unit": service.unit,
        ":unit_price": service.unit_price.decimal().to_string(),
        ":price_basis": service.price_basis.key(),
        ":vat_class": service.vat_class.key(),
        ":vat_reason": service.vat_reason,
        ":enterprise": service.enterprise,
        ":is_active": service.is_active,
    };
    tx.execute_one(sql, [known, new].concat().as_slice())
}

/// The service, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_service(r: &impl Read, id: ServiceId) -> Result<Option<Service>> {
    let sql = "SELECT * FROM service WHERE id = ?1";
    r.query_optional(sql, [id.to_string()], service_from_row)
}

/// Every service, in the order they came in.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_services(r: &impl Read) -> Result<Vec<Service>> {
    let sql = "SELECT * FROM service ORDER BY position";
    r.query_all(sql, (), service_from_row)
}

fn service_from_row(row: &Row<'_>) -> rusqlite::Result<Service> {
    Ok(Service {
        id: row.parsed("id")?,
        name: row.get("name")?,
        unit: row.get("unit")?,
        unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
        price_basis: row.read("price_basis", PriceBasis::from_key)?,
        vat_class: row.read("vat_class", VatClass::from_key)?,
        vat_reason: row.get("vat_reason")?,
        enterprise: row.get("enterprise")?,
        is_active: row.get("is_active")?,
    })
}
