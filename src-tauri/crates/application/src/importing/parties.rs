//! People and customers on their way in, and finding them again by name.
//!
//! Two parties are the same only when they surely are: never on likeness.

use documents::lists::{CustomerRow, PersonRole, PersonRow};
use domain::id::PartyId;
use domain::people::{Customer, Person, Role, RoleKind, name_key};
use serde_json::json;

use super::{Fate, Intake, Remark};
use crate::problem::Problem;

/// A person: the one of that name and date of birth, or a new one. A role they did not have yet
/// joins the others.
pub(super) fn person(
    intake: &mut Intake<'_>,
    row: &PersonRow,
    remarks: &mut Vec<Remark>,
) -> Result<Fate, Problem> {
    let tx = intake.work.tx;
    let full = row.name.full();
    let namesakes = storage::people::people_by_name_key(tx, &name_key(&full))?;
    for &id in &namesakes {
        let Some(mut known) = storage::people::get_person(tx, id)? else {
            continue;
        };
        // A person made from a customer has no date of birth, role or address of their own yet.
        if known.birth_date != row.birth_date {
            continue;
        }
        if row.birth_date.is_none() && !is_same_address(&known.address, &row.address) {
            continue;
        }
        let new_roles: Vec<Role> = roles(row)
            .into_iter()
            .filter(|role| !known.roles.iter().any(|has| has.kind == role.kind))
            .collect();
        if new_roles.is_empty() {
            return Ok(Fate::AlreadyPresent);
        }
        known.roles.extend(new_roles);
        storage::people::update_person(tx, &known)?;
        intake.work.touched(id);
        return Ok(Fate::Accepted);
    }
    if !namesakes.is_empty() {
        remarks.push(intake.remark(
            "import-same-name-other-person-remark",
            &json!({ "name": full }),
        ));
    }
    // A customer who came in first, alone of that name and private, is this person.
    let id = match lone_private_customer(intake, &full)? {
        Some(id) if namesakes.is_empty() => id,
        _ => PartyId(intake.work.new_id()),
    };
    let person = Person {
        id,
        name: row.name.clone(),
        birth_date: row.birth_date,
        address: row.address.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        iban: row.iban.clone(),
        roles: roles(row),
        note: row.note.clone(),
    };
    storage::people::insert_person(tx, &person)?;
    intake.work.touched(person.id);
    Ok(Fate::Accepted)
}

fn is_same_address(a: &domain::organisation::Address, b: &domain::organisation::Address) -> bool {
    a.postcode == b.postcode && a.house_number == b.house_number && a.addition == b.addition
}

fn roles(row: &PersonRow) -> Vec<Role> {
    row.roles
        .iter()
        .filter_map(|role| match role {
            PersonRole::Employee => Some(RoleKind::Employee),
            PersonRole::Volunteer => Some(RoleKind::Volunteer),
            PersonRole::Participant => Some(RoleKind::Participant),
            PersonRole::Member => Some(RoleKind::Member),
            PersonRole::Contact => None,
        })
        .map(|kind| Role {
            kind,
            since: row.since,
            until: row.until,
        })
        .collect()
}

/// A customer: the one known by the same number or legal id and name, or a new one. A private
/// customer who is the only person of exactly that name is that person.
pub(super) fn customer(
    intake: &mut Intake<'_>,
    row: &CustomerRow,
    remarks: &mut Vec<Remark>,
) -> Result<Fate, Problem> {
    let tx = intake.work.tx;
    for id in storage::people::customers_by_name_key(tx, &name_key(&row.name))? {
        let Some(known) = storage::people::get_customer(tx, id)? else {
            continue;
        };
        if !may_be_same(&known, row) {
            continue;
        }
        if known != as_customer(id, row) {
            remarks.push(intake.remark("import-customer-differs", &json!({ "name": row.name })));
        }
        return Ok(Fate::AlreadyPresent);
    }
    let people = storage::people::people_by_name_key(tx, &name_key(&row.name))?;
    let is_private = row.kvk_number.is_none() && row.oin.is_none() && is_private_kind(&row.kind);
    let id = match people.as_slice() {
        [only] if is_private && storage::people::get_customer(tx, *only)?.is_none() => *only,
        [] => PartyId(intake.work.new_id()),
        _ => {
            if is_private {
                remarks.push(intake.remark(
                    "import-same-name-other-person-remark",
                    &json!({ "name": row.name }),
                ));
            }
            PartyId(intake.work.new_id())
        }
    };
    let customer = as_customer(id, row);
    storage::people::insert_customer(tx, &customer)?;
    intake.work.touched(id);
    Ok(Fate::Accepted)
}

fn is_private_kind(kind: &str) -> bool {
    let kind = kind.to_lowercase();
    kind.is_empty()
        || [
            "particulier",
            "privé",
            "prive",
            "bewoner",
            "persoon",
            "consument",
            "private",
            "lid",
            "buur",
        ]
        .iter()
        .any(|word| kind.contains(word))
}

/// Same name, and nothing by which a customer is known contradicts it.
fn may_be_same(known: &Customer, row: &CustomerRow) -> bool {
    fn agree<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
    let numbers_agree =
        known.number.is_empty() || row.number.is_empty() || known.number == row.number;
    numbers_agree
        && agree(known.kvk_number.as_ref(), row.kvk_number.as_ref())
        && agree(known.oin.as_ref(), row.oin.as_ref())
        && (known.number == row.number && !row.number.is_empty()
            || known.kvk_number.is_some() && known.kvk_number == row.kvk_number
            || known.oin.is_some() && known.oin == row.oin
            || is_same_address(&known.address, &row.address))
}

fn as_customer(id: PartyId, row: &CustomerRow) -> Customer {
    Customer {
        id,
        number: row.number.clone(),
        name: row.name.clone(),
        attention: row.attention.clone(),
        address: row.address.clone(),
        email: row.email.clone(),
        kvk_number: row.kvk_number.clone(),
        oin: row.oin.clone(),
        vat_id: row.vat_id.clone(),
        customer_group: row.customer_group.clone(),
        payment_days: row.payment_days,
        reference: row.reference.clone(),
        price_basis: None,
    }
}

fn lone_private_customer(intake: &Intake<'_>, name: &str) -> Result<Option<PartyId>, Problem> {
    let tx = intake.work.tx;
    let ids = storage::people::customers_by_name_key(tx, &name_key(name))?;
    let [only] = ids.as_slice() else {
        return Ok(None);
    };
    let customer = storage::people::get_customer(tx, *only)?;
    let is_private =
        customer.is_some_and(|known| known.kvk_number.is_none() && known.oin.is_none());
    let is_person = storage::people::get_person(tx, *only)?.is_some();
    Ok((is_private && !is_person).then_some(*only))
}

/// The customer of this number or name, or why there is none.
pub(super) fn find_customer(
    intake: &Intake<'_>,
    name: &str,
    number: &str,
) -> Result<Result<PartyId, Fate>, Problem> {
    let tx = intake.work.tx;
    if !number.is_empty()
        && let Some(id) = storage::people::customer_by_number(tx, number)?
    {
        let known = storage::people::get_customer(tx, id)?;
        let agrees =
            known.is_some_and(|known| name.is_empty() || name_key(&known.name) == name_key(name));
        if agrees {
            return Ok(Ok(id));
        }
    }
    let ids = storage::people::customers_by_name_key(tx, &name_key(name))?;
    Ok(match ids.as_slice() {
        [only] => Ok(*only),
        [] => Err(intake.refuse("import-unknown-customer", &json!({ "name": name }))),
        several => Err(intake.refuse(
            "import-ambiguous-customer",
            &json!({ "name": name, "count": several.len() }),
        )),
    })
}

/// The person of this name, or why there is none.
pub(super) fn find_person(
    intake: &Intake<'_>,
    name: &str,
    column: &str,
) -> Result<Result<PartyId, Fate>, Problem> {
    let ids = storage::people::people_by_name_key(intake.work.tx, &name_key(name))?;
    Ok(match ids.as_slice() {
        [only] => Ok(*only),
        [] => Err(intake.refuse(
            "import-unknown-person",
            &json!({ "name": name, "column": column }),
        )),
        several => Err(intake.refuse(
            "import-ambiguous-person",
            &json!({ "name": name, "count": several.len(), "column": column }),
        )),
    })
}
