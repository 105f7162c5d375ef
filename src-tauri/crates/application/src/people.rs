//! People and customers, as lists.

mod customers;
mod person;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::people::{CustomerFilter, PeopleFilter};
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::Administration;
use crate::commands::filled;
use crate::problem::Problem;
use crate::words::{self, Language};

pub use customers::{CustomerDetails, SaveCustomer, WhichCustomer};
pub(crate) use customers::{get_customer, save_customer};
pub(crate) use person::{
    FindNamesakes, Person, SavePerson, WhichPerson, find_namesakes, get_person, not_found,
    save_person,
};

/// Which people.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPeople {
    /// Part of a name; empty for all.
    pub search: String,
    /// A role; none for all.
    pub role: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of people.
#[derive(Debug, Serialize, TS)]
pub struct PersonList {
    /// How many there are in all.
    pub total: u32,
    /// This page.
    pub rows: Vec<PersonRow>,
}

/// A person in a list.
#[derive(Debug, Serialize, TS)]
pub struct PersonRow {
    /// Identity.
    pub id: Uuid,
    /// Full name.
    pub name: String,
    /// Roles: `employee`, `volunteer`, `participant`, `member`.
    pub roles: Vec<String>,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Town.
    pub city: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// First day of the first role.
    pub since: Option<NaiveDate>,
    /// Last day, when every role has ended.
    pub until: Option<NaiveDate>,
}

/// Which customers.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCustomers {
    /// Part of a name or number; empty for all.
    pub search: String,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// A page of customers.
#[derive(Debug, Serialize, TS)]
pub struct CustomerList {
    /// How many there are in all.
    pub total: u32,
    /// This page.
    pub rows: Vec<CustomerRow>,
}

/// A customer in a list.
#[derive(Debug, Serialize, TS)]
pub struct CustomerRow {
    /// Identity.
    pub id: Uuid,
    /// Our number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Town.
    pub city: String,
    /// Legal id for the e-invoice, with its scheme.
    pub legal_id: Option<String>,
    /// VAT number.
    pub vat_id: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Customer group.
    pub customer_group: Option<String>,
}

/// A page of people.
pub(crate) fn list_people(
    administration: &mut Administration,
    input: ListPeople,
) -> Result<PersonList, Problem> {
    let role = input
        .role
        .as_deref()
        .and_then(domain::people::RoleKind::from_key);
    let filter = PeopleFilter {
        search: input.search,
        role,
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let page = storage::people::list_people(&administration.database, &filter)?;
    let rows = page.rows.into_iter().map(person_row).collect();
    Ok(PersonList {
        total: page.total,
        rows,
    })
}

fn person_row(person: domain::people::Person) -> PersonRow {
    PersonRow {
        id: person.id.0,
        name: person.name.full(),
        roles: person
            .roles
            .iter()
            .map(|role| role.kind.key().to_owned())
            .collect(),
        birth_date: person.birth_date,
        city: person.address.city.clone(),
        since: person.roles.iter().filter_map(|role| role.since).min(),
        until: person
            .roles
            .iter()
            .map(|role| role.until)
            .max_by_key(|until| until.unwrap_or(NaiveDate::MAX))
            .flatten(),
        email: filled(person.email),
        phone: filled(person.phone),
    }
}

/// A page of customers.
pub(crate) fn list_customers(
    administration: &mut Administration,
    input: ListCustomers,
) -> Result<CustomerList, Problem> {
    let filter = CustomerFilter {
        search: input.search,
        offset: input.offset,
        limit: input.limit.min(1000),
    };
    let page = storage::people::list_customers(&administration.database, &filter)?;
    let rows = page
        .rows
        .into_iter()
        .map(|customer| CustomerRow {
            id: customer.id.0,
            legal_id: customer.legal_id().map(|id| id.to_string()),
            number: customer.number,
            name: customer.name,
            city: customer.address.city,
            vat_id: customer.vat_id.map(|id| id.to_string()),
            email: filled(customer.email),
            customer_group: filled(customer.customer_group),
        })
        .collect();
    Ok(CustomerList {
        total: page.total,
        rows,
    })
}

/// There is no such customer.
pub(crate) fn no_customer(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-customer", &json!({})),
    }
}
