//! People and customers: one party each, shared where a customer is a person.

use rusqlite::{Row, named_params};

use domain::id::PartyId;
use domain::organisation::{Iban, KvkNumber, Oin, VatId};
use domain::people::{Customer, Person, PersonName, PriceBasis, Role, RoleKind, name_key};

use crate::database::{Query, Read, Transaction};
use crate::error::Result;
use crate::mapping::Columns;
use crate::page::Page;
use crate::search::match_expression;

/// Which people to list.
#[derive(Clone, Debug, Default)]
pub struct PeopleFilter {
    /// Words to look for, or empty.
    pub search: String,
    /// Only those with this role.
    pub role: Option<RoleKind>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most; 0 gives only the total.
    pub limit: u32,
}

/// Which customers to list.
#[derive(Clone, Debug, Default)]
pub struct CustomerFilter {
    /// Words to look for, or empty.
    pub search: String,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most; 0 gives only the total.
    pub limit: u32,
}

/// Adds a person. The party may be there already, as a customer.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when there is such a person.
pub fn insert_person(tx: &Transaction<'_>, person: &Person) -> Result<()> {
    insert_party(tx, person.id)?;
    write_person(tx, include_str!("people/insert_person.sql"), person)?;
    insert_roles(tx, person)
}

/// Puts the person in the place of what was known.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such person.
pub fn update_person(tx: &Transaction<'_>, person: &Person) -> Result<()> {
    write_person(tx, include_str!("people/update_person.sql"), person)?;
    let id = person.id.to_string();
    tx.execute("DELETE FROM role WHERE person_id = ?1", [id])?;
    insert_roles(tx, person)
}

fn write_person(tx: &Transaction<'_>, sql: &str, person: &Person) -> Result<()> {
    tx.execute_one(
        sql,
        named_params! {
            ":party_id": person.id.to_string(),
            ":given": person.name.given,
            ":prefix": person.name.prefix,
            ":family": person.name.family,
            ":name_key": name_key(&person.name.full()),
            ":birth_date": person.birth_date.map(|date| date.to_string()),
            ":street": person.address.street,
            ":house_number": person.address.house_number,
            ":addition": person.address.addition,
            ":postcode": person.address.postcode,
            ":city": person.address.city,
            ":country": person.address.country,
            ":email": person.email,
            ":phone": person.phone,
            ":iban": person.iban.as_ref().map(Iban::as_str),
            ":note": person.note,
        },
    )
}

fn insert_party(tx: &Transaction<'_>, id: PartyId) -> Result<()> {
    let sql = "INSERT INTO party (id) VALUES (?1) ON CONFLICT (id) DO NOTHING";
    tx.execute(sql, [id.to_string()])?;
    Ok(())
}

fn insert_roles(tx: &Transaction<'_>, person: &Person) -> Result<()> {
    for (position, role) in (0_i64..).zip(&person.roles) {
        tx.execute(
            "
INSERT INTO role (person_id, position, kind, since_date, until_date)
VALUES (:person_id, :position, :kind, :since_date, :until_date)",
            named_params! {
                ":person_id": person.id.to_string(),
                ":position": position,
                ":kind": role.kind.key(),
                ":since_date": role.since.map(|date| date.to_string()),
                ":until_date": role.until.map(|date| date.to_string()),
            },
        )?;
    }
    Ok(())
}

/// The person, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_person(r: &impl Read, id: PartyId) -> Result<Option<Person>> {
    let sql = "SELECT * FROM person WHERE party_id = ?1";
    let person = r.query_optional(sql, [id.to_string()], person_from_row)?;
    person.map(|person| with_roles(r, person)).transpose()
}

/// A page of people by family name, and how many there are in all.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_people(r: &impl Read, filter: &PeopleFilter) -> Result<Page<Person>> {
    let search = match_expression(&filter.search);
    let role = filter.role.map(RoleKind::key);
    let total = r.query_one(
        include_str!("people/count_people.sql"),
        named_params! { ":search": search, ":role": role },
        |row| row.get(0),
    )?;
    let rows = r.query_all(
        include_str!("people/list_people.sql"),
        named_params! {
            ":search": search,
            ":role": role,
            ":limit": filter.limit,
            ":offset": filter.offset,
        },
        person_from_row,
    )?;
    let rows = rows.into_iter().map(|person| with_roles(r, person));
    Ok(Page {
        total,
        rows: rows.collect::<Result<_>>()?,
    })
}

/// Everybody whose full name has this [`name_key`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn people_by_name_key(r: &impl Read, key: &str) -> Result<Vec<PartyId>> {
    let sql = "SELECT party_id FROM person WHERE name_key = ?1 ORDER BY party_id";
    r.query_all(sql, [key], |row| row.parsed("party_id"))
}

/// The name of one person, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn person_name(r: &impl Read, id: PartyId) -> Result<Option<PersonName>> {
    let sql = "SELECT given, prefix, family FROM person WHERE party_id = ?1";
    r.query_optional(sql, [id.to_string()], |row| row.person_name(""))
}

/// Everybody's name.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn all_people_names(r: &impl Read) -> Result<Vec<(PartyId, PersonName)>> {
    let sql = "SELECT party_id, given, prefix, family FROM person ORDER BY party_id";
    r.query_all(sql, (), |row| {
        Ok((row.parsed("party_id")?, row.person_name("")?))
    })
}

fn with_roles(r: &impl Read, mut person: Person) -> Result<Person> {
    let sql = "SELECT * FROM role WHERE person_id = ?1 ORDER BY position";
    person.roles = r.query_all(sql, [person.id.to_string()], |row| {
        Ok(Role {
            kind: row.read("kind", RoleKind::from_key)?,
            since: row.parsed_optional("since_date")?,
            until: row.parsed_optional("until_date")?,
        })
    })?;
    Ok(person)
}

fn person_from_row(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.parsed("party_id")?,
        name: row.person_name("")?,
        birth_date: row.parsed_optional("birth_date")?,
        address: row.address("")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        iban: row.read_optional("iban", Iban::parse)?,
        roles: Vec::new(),
        note: row.get("note")?,
    })
}

/// Adds a customer. The party may be there already, as a person.
///
/// # Errors
/// [`StorageError::Constraint`](crate::StorageError::Constraint) when there is such a customer.
pub fn insert_customer(tx: &Transaction<'_>, customer: &Customer) -> Result<()> {
    insert_party(tx, customer.id)?;
    write_customer(tx, include_str!("people/insert_customer.sql"), customer)
}

/// Puts the customer in the place of what was known. Invoices keep the buyer as issued.
///
/// # Errors
/// [`StorageError::NotFound`](crate::StorageError::NotFound) when there is no such customer.
pub fn update_customer(tx: &Transaction<'_>, customer: &Customer) -> Result<()> {
    write_customer(tx, include_str!("people/update_customer.sql"), customer)
}

fn write_customer(tx: &Transaction<'_>, sql: &str, customer: &Customer) -> Result<()> {
    tx.execute_one(
        sql,
        named_params! {
            ":party_id": customer.id.to_string(),
            ":number": customer.number,
            ":name": customer.name,
            ":name_key": name_key(&customer.name),
            ":attention": customer.attention,
            ":street": customer.address.street,
            ":house_number": customer.address.house_number,
            ":addition": customer.address.addition,
            ":postcode": customer.address.postcode,
            ":city": customer.address.city,
            ":country": customer.address.country,
            ":email": customer.email,
            ":kvk_number": customer.kvk_number.as_ref().map(KvkNumber::as_str),
            ":oin": customer.oin.as_ref().map(Oin::as_str),
            ":vat_id": customer.vat_id.as_ref().map(VatId::as_str),
            ":customer_group": customer.customer_group,
            ":payment_days": customer.payment_days,
            ":reference": customer.reference,
            ":price_basis": customer.price_basis.map(PriceBasis::key),
        },
    )
}

/// The customer, if there is one.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn get_customer(r: &impl Read, id: PartyId) -> Result<Option<Customer>> {
    let sql = "SELECT * FROM customer WHERE party_id = ?1";
    r.query_optional(sql, [id.to_string()], customer_from_row)
}

/// A page of customers by name, and how many there are in all.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn list_customers(r: &impl Read, filter: &CustomerFilter) -> Result<Page<Customer>> {
    let search = match_expression(&filter.search);
    let total = r.query_one(
        include_str!("people/count_customers.sql"),
        named_params! { ":search": search },
        |row| row.get(0),
    )?;
    let rows = r.query_all(
        include_str!("people/list_customers.sql"),
        named_params! { ":search": search, ":limit": filter.limit, ":offset": filter.offset },
        customer_from_row,
    )?;
    Ok(Page { total, rows })
}

/// Every customer whose name has this [`name_key`].
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn customers_by_name_key(r: &impl Read, key: &str) -> Result<Vec<PartyId>> {
    let sql = "SELECT party_id FROM customer WHERE name_key = ?1 ORDER BY party_id";
    r.query_all(sql, [key], |row| row.parsed("party_id"))
}

/// The customer with this number of ours; of several the one that came first. Never for an empty
/// number.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn customer_by_number(r: &impl Read, number: &str) -> Result<Option<PartyId>> {
    let sql = "SELECT party_id FROM customer WHERE number = ?1 AND number <> '' ORDER BY party_id";
    r.query_optional(sql, [number], |row| row.parsed("party_id"))
}

/// Another customer with the KvK number, the OIN or the number of ours that `customer` has.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn customer_with_number_of(r: &impl Read, customer: &Customer) -> Result<Option<Customer>> {
    r.query_optional(
        "
SELECT * FROM customer
WHERE party_id <> :party_id
AND (kvk_number = :kvk_number OR oin = :oin OR (number = :number AND number <> ''))
ORDER BY party_id",
        named_params! {
            ":party_id": customer.id.to_string(),
            ":kvk_number": customer.kvk_number.as_ref().map(KvkNumber::as_str),
            ":oin": customer.oin.as_ref().map(Oin::as_str),
            ":number": customer.number,
        },
        customer_from_row,
    )
}

/// A number of ours that no customer has: one more than the highest, and at least 1001.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn next_customer_number(r: &impl Read) -> Result<String> {
    let sql = "
SELECT max(1000, coalesce(max(CAST(number AS INTEGER)), 0)) + 1
FROM customer
WHERE number <> '' AND length(number) <= 9 AND number NOT GLOB '*[^0-9]*'";
    let next: i64 = r.query_one(sql, (), |row| row.get(0))?;
    Ok(next.to_string())
}

fn customer_from_row(row: &Row<'_>) -> rusqlite::Result<Customer> {
    Ok(Customer {
        id: row.parsed("party_id")?,
        number: row.get("number")?,
        name: row.get("name")?,
        attention: row.get("attention")?,
        address: row.address("")?,
        email: row.get("email")?,
        kvk_number: row.read_optional("kvk_number", KvkNumber::parse)?,
        oin: row.read_optional("oin", Oin::parse)?,
        vat_id: row.read_optional("vat_id", VatId::parse)?,
        customer_group: row.get("customer_group")?,
        payment_days: row.get("payment_days")?,
        reference: row.get("reference")?,
        price_basis: row.read_optional("price_basis", PriceBasis::from_key)?,
    })
}
