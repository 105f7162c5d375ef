//! One person: everything that is known, and changing it.

use chrono::NaiveDate;
use domain::id::PartyId;
use domain::organisation::Iban;
use domain::people::{self as rules, PersonName, RoleKind, name_key};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use super::{PersonRow, person_row};
use crate::administration::{Action, Administration, Done};
use crate::commands::filled;
use crate::door::reading;
use crate::entry;
use crate::fields::{self, NAME, NOTE};
use crate::organisation::Address;
use crate::problem::Problem;
use crate::words;

/// Which person.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichPerson {
    /// The person.
    pub person_id: Uuid,
}

/// What is written down of a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonFields {
    /// First name or names.
    pub given: String,
    /// *Tussenvoegsel*.
    pub prefix: String,
    /// Family name.
    pub family: String,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Home address.
    pub address: Address,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Bank account.
    pub iban: Option<String>,
    /// What they are to us.
    pub roles: Vec<PersonRole>,
    /// A note for the office.
    pub note: Option<String>,
}

/// A person, whole.
#[derive(Debug, Serialize, TS)]
pub struct Person {
    /// Identity.
    pub id: Uuid,
    /// Full name.
    pub name: String,
    /// What is written down of them.
    #[serde(flatten)]
    pub details: PersonFields,
}

/// A role with its dates.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonRole {
    /// `employee`, `volunteer`, `participant`, `member` or `customer`.
    pub kind: String,
    /// First day, when known.
    pub since: Option<NaiveDate>,
    /// Last day, when it has ended.
    pub until: Option<NaiveDate>,
}

/// A person as filled in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePerson {
    /// Made once by whoever fills in the form: the identity of a new person, so that the same form
    /// sent twice makes one person.
    pub key: Uuid,
    /// The person to change; none for a new one.
    pub person_id: Option<Uuid>,
    /// What is written down of them.
    #[serde(flatten)]
    pub details: PersonFields,
}

/// A name that somebody may have already.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindNamesakes {
    /// First name or names.
    pub given: String,
    /// *Tussenvoegsel*.
    pub prefix: String,
    /// Family name.
    pub family: String,
    /// The person whose name it is, who is no namesake.
    pub except: Option<Uuid>,
}

/// Everybody of this full name. They may be the same person or not: only a human can tell.
pub(crate) fn find_namesakes(
    administration: &mut Administration,
    input: FindNamesakes,
) -> Result<Vec<PersonRow>, Problem> {
    let name = PersonName {
        given: input.given,
        prefix: input.prefix,
        family: input.family,
    };
    let key = name_key(&name.full());
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let database = &administration.database;
    let mut namesakes = Vec::new();
    for id in storage::people::people_by_name_key(database, &key)? {
        if Some(id.0) != input.except
            && let Some(person) = storage::people::get_person(database, id)?
        {
            namesakes.push(person_row(person));
        }
    }
    Ok(namesakes)
}

/// A person.
pub(crate) fn get_person(
    administration: &mut Administration,
    input: WhichPerson,
) -> Result<Person, Problem> {
    view(administration, PartyId(input.person_id))
}

fn view(administration: &Administration, id: PartyId) -> Result<Person, Problem> {
    let person = storage::people::get_person(&administration.database, id)?
        .ok_or_else(|| not_found(administration))?;
    Ok(Person {
        id: id.0,
        name: person.name.full(),
        details: PersonFields {
            given: person.name.given,
            prefix: person.name.prefix,
            family: person.name.family,
            birth_date: person.birth_date,
            address: person.address.into(),
            email: filled(person.email),
            phone: filled(person.phone),
            iban: person.iban.map(|iban| iban.to_string()),
            roles: person
                .roles
                .iter()
                .map(|role| PersonRole {
                    kind: role.kind.key().to_owned(),
                    since: role.since,
                    until: role.until,
                })
                .collect(),
            note: filled(person.note),
        },
    })
}

/// What to say of a person who is not there.
pub(crate) fn not_found(administration: &Administration) -> Problem {
    Problem::NotFound {
        what: words::say(administration.language, "noun-person", &json!({})),
    }
}

/// Adds a person or changes one. A new person of a known key is that person, left as they are.
pub(crate) fn save_person(
    administration: &mut Administration,
    input: SavePerson,
) -> Result<Done<Person>, Problem> {
    let is_new = input.person_id.is_none();
    let id = PartyId(input.person_id.unwrap_or(input.key));
    let is_known = storage::people::get_person(&administration.database, id)?.is_some();
    if is_new && is_known {
        return view(administration, id).map(reading);
    }
    let person = checked(input.details, id, administration.today())?;
    let missing = not_found(administration);
    let action = if is_new {
        Action::AddPerson
    } else {
        Action::ChangePerson
    };
    let done = administration.transact(action, |work| {
        if is_new {
            storage::people::insert_person(work.tx, &person)?;
        } else if storage::people::get_person(work.tx, id)?.is_some() {
            storage::people::update_person(work.tx, &person)?;
        } else {
            return Err(missing);
        }
        work.touched(id);
        Ok(())
    })?;
    let shown = view(administration, id)?;
    Ok(done.map(|()| shown))
}

fn checked(input: PersonFields, id: PartyId, today: NaiveDate) -> Result<rules::Person, Problem> {
    const MOST_ROLES: usize = 20;
    let name = PersonName {
        given: entry::free_text("given", Some(&input.given), NAME)?,
        prefix: entry::free_text("prefix", Some(&input.prefix), NAME)?,
        family: entry::free_text("family", Some(&input.family), NAME)?,
    };
    if name.full().is_empty() {
        return Err(Problem::NameMissing);
    }
    let birth_date = entry::optional_day("birth_date", input.birth_date)?;
    if let Some(date) = birth_date.filter(|date| *date > today) {
        return Err(Problem::DateNotPossible {
            field: "birth_date".to_owned(),
            date,
        });
    }
    let wrong = |field: &str, text: &str| Problem::FieldNotRight {
        field: field.to_owned(),
        text: text.to_owned(),
    };
    let email = fields::text("email", input.email.as_deref().unwrap_or_default(), NAME)?;
    if !email.is_empty() && !email.contains('@') {
        return Err(wrong("email", &email));
    }
    let iban = match input.iban.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(typed) => Some(Iban::parse(typed).ok_or_else(|| wrong("iban", typed))?),
    };
    if input.roles.len() > MOST_ROLES {
        return Err(Problem::TooManyLines {
            field: "roles".to_owned(),
            at_most: MOST_ROLES as u32,
        });
    }
    let roles = input.roles.iter().map(role).collect::<Result<_, _>>()?;
    let address: domain::organisation::Address = input.address.into();
    for part in [
        &address.street,
        &address.house_number,
        &address.addition,
        &address.postcode,
        &address.city,
        &address.country,
    ] {
        fields::text("address", part, NAME)?;
    }
    Ok(rules::Person {
        id,
        name,
        birth_date,
        address,
        email,
        phone: fields::text("phone", input.phone.as_deref().unwrap_or_default(), NAME)?,
        iban,
        roles,
        note: entry::free_text("note", input.note.as_deref(), NOTE)?,
    })
}

fn role(role: &PersonRole) -> Result<rules::Role, Problem> {
    let kind = RoleKind::from_key(&role.kind).ok_or_else(|| Problem::FieldNotRight {
        field: "roles".to_owned(),
        text: role.kind.clone(),
    })?;
    let since = entry::optional_day("since", role.since)?;
    let until = entry::optional_day("until", role.until)?;
    if let Some(since) = since {
        entry::in_order(since, until)?;
    }
    Ok(rules::Role { kind, since, until })
}
