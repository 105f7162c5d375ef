//! One customer: what stands on their invoices, what they pay, and how long they may take.

use domain::id::PartyId;
use domain::organisation::{KvkNumber, Oin, VatId};
use domain::people::{Customer, PriceBasis};
use serde::{Deserialize, Serialize};
use storage::Read;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done, Work};
use crate::commands::filled;
use crate::fields;
use crate::invoicing::PriceBasisView;
use crate::organisation::{Address, number};
use crate::people::no_customer;
use crate::problem::Problem;

/// Which customer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichCustomer {
    /// The party.
    pub party_id: Uuid,
}

/// What is written down of a customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerFields {
    /// Name as on the invoice.
    pub name: String,
    /// For the attention of.
    pub attention: Option<String>,
    /// Address of the invoice.
    pub address: Address,
    /// E-mail address.
    pub email: Option<String>,
    /// KvK number.
    pub kvk_number: Option<String>,
    /// OIN.
    pub oin: Option<String>,
    /// VAT number.
    pub vat_id: Option<String>,
    /// Customer group, which decides the tariff.
    pub group: Option<String>,
    /// Days to pay, where agreed apart.
    pub payment_days: Option<u16>,
    /// The reference the customer wants on every invoice.
    pub reference: Option<String>,
}

/// A customer.
#[derive(Debug, Serialize, TS)]
pub struct CustomerDetails {
    /// The party.
    pub party_id: Uuid,
    /// Our number.
    pub number: String,
    /// What is written down of them.
    #[serde(flatten)]
    pub details: CustomerFields,
    /// Whether prices to them have VAT in them.
    pub price_basis: PriceBasisView,
    /// Whether that was chosen; else it follows their lines and whether they are a business.
    pub price_basis_chosen: bool,
    /// Whether they are a person that we know as such too.
    pub is_person: bool,
}

/// A customer as they are to be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCustomer {
    /// Which, or the person who becomes a customer; none for a new one.
    pub party_id: Option<Uuid>,
    /// Our number; none keeps the one there is, or takes the next.
    pub number: Option<String>,
    /// What is written down of them.
    #[serde(flatten)]
    pub details: CustomerFields,
    /// Whether prices to them have VAT in them; none to follow their lines.
    pub price_basis: Option<PriceBasisView>,
}

/// One customer.
pub(crate) fn get_customer(
    administration: &mut Administration,
    input: WhichCustomer,
) -> Result<CustomerDetails, Problem> {
    let language = administration.language;
    administration.database.read(|r| {
        let customer = storage::people::get_customer(r, PartyId(input.party_id))?;
        details(r, customer.ok_or_else(|| no_customer(language))?)
    })
}

fn details(r: &impl Read, customer: Customer) -> Result<CustomerDetails, Problem> {
    let price_basis = crate::rentals::price_basis(r, &customer)?;
    let is_person = storage::people::get_person(r, customer.id)?.is_some();
    Ok(CustomerDetails {
        party_id: customer.id.0,
        number: customer.number,
        details: CustomerFields {
            name: customer.name,
            attention: filled(customer.attention),
            address: customer.address.into(),
            email: filled(customer.email),
            kvk_number: customer.kvk_number.map(|number| number.to_string()),
            oin: customer.oin.map(|number| number.to_string()),
            vat_id: customer.vat_id.map(|number| number.to_string()),
            group: filled(customer.customer_group),
            payment_days: customer.payment_days,
            reference: filled(customer.reference),
        },
        price_basis: price_basis.into(),
        price_basis_chosen: customer.price_basis.is_some(),
        is_person,
    })
}

/// Adds or changes a customer. A new one that is there already, the very same, is that one.
pub(crate) fn save_customer(
    administration: &mut Administration,
    input: SaveCustomer,
) -> Result<Done<CustomerDetails>, Problem> {
    let language = administration.language;
    let mut customer = checked(&input)?;
    administration.transact(Action::SaveCustomer, |work| {
        let known = match input.party_id {
            Some(_) => storage::people::get_customer(work.tx, customer.id)?,
            None => the_very_same(work, &customer)?,
        };
        if let Some(known) = known {
            customer.id = known.id;
            if customer.number.is_empty() {
                customer.number.clone_from(&known.number);
            }
            refuse_known(work, &customer)?;
            if known != customer {
                storage::people::update_customer(work.tx, &customer)?;
            }
        } else {
            match input.party_id {
                None => customer.id = PartyId(work.new_id()),
                Some(_) if storage::people::get_person(work.tx, customer.id)?.is_some() => {}
                Some(_) => return Err(no_customer(language)),
            }
            refuse_known(work, &customer)?;
            if customer.number.is_empty() {
                customer.number = storage::people::next_customer_number(work.tx)?;
            }
            storage::people::insert_customer(work.tx, &customer)?;
        }
        work.touched(customer.id);
        details(work.tx, customer)
    })
}

fn checked(input: &SaveCustomer) -> Result<Customer, Problem> {
    let typed = &input.details;
    let short =
        |field, value: &Option<String>| fields::optional(field, value.as_ref(), fields::NAME);
    if typed.payment_days.is_some_and(|days| days > 365) {
        let days = typed.payment_days.unwrap_or_default();
        return Err(fields::not_right("payment_days", &days.to_string()));
    }
    let email = short("email", &typed.email)?;
    if !email.is_empty() && (!email.contains('@') || email.contains(char::is_whitespace)) {
        return Err(fields::not_right("email", &email));
    }
    let address: domain::organisation::Address = typed.address.clone().into();
    for (field, part) in [
        ("street", &address.street),
        ("house_number", &address.house_number),
        ("addition", &address.addition),
        ("postcode", &address.postcode),
        ("city", &address.city),
    ] {
        fields::text(field, part, fields::NAME)?;
    }
    let is_country = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    if !address.country.is_empty() && !is_country(&address.country) {
        return Err(fields::not_right("country", &address.country));
    }
    Ok(Customer {
        id: PartyId(input.party_id.unwrap_or_default()),
        number: short("customer_number", &input.number)?,
        name: fields::name("name", &typed.name)?,
        attention: short("attention", &typed.attention)?,
        address,
        email,
        kvk_number: number("kvk_number", typed.kvk_number.clone(), KvkNumber::parse)?,
        oin: number("oin", typed.oin.clone(), Oin::parse)?,
        vat_id: number("vat_id", typed.vat_id.clone(), VatId::parse)?,
        customer_group: short("customer_group", &typed.group)?,
        payment_days: typed.payment_days,
        reference: short("reference", &typed.reference)?,
        price_basis: input.price_basis.map(PriceBasis::from),
    })
}

/// A customer of the same name with the same everything else: a form that was sent twice.
fn the_very_same(work: &Work<'_>, wanted: &Customer) -> Result<Option<Customer>, Problem> {
    let key = domain::people::name_key(&wanted.name);
    for id in storage::people::customers_by_name_key(work.tx, &key)? {
        let Some(known) = storage::people::get_customer(work.tx, id)? else {
            continue;
        };
        let number = match wanted.number.is_empty() {
            true => known.number.clone(),
            false => wanted.number.clone(),
        };
        let as_wanted = Customer {
            id,
            number,
            ..wanted.clone()
        };
        if known == as_wanted {
            return Ok(Some(known));
        }
    }
    Ok(None)
}

/// Refuses a number of the customer, or of ours, that another customer has.
fn refuse_known(work: &Work<'_>, customer: &Customer) -> Result<(), Problem> {
    let other = storage::people::customer_with_number_of(work.tx, customer)?;
    match other {
        Some(other) => Err(Problem::CustomerExists { name: other.name }),
        None => Ok(()),
    }
}
