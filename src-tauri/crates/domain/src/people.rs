//! The people and organisations we deal with: one *party* each, with dated roles.

use chrono::NaiveDate;

use crate::id::PartyId;
use crate::organisation::{Address, Iban, KvkNumber, LegalId, Oin, VatId};

/// A person's name in its Dutch parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    /// First name or names.
    pub given: String,
    /// *Tussenvoegsel*: `van der`, `el`. Not part of the sorting name.
    pub prefix: String,
    /// Family name.
    pub family: String,
}

impl PersonName {
    /// The name as one says it: first name, *tussenvoegsel*, family name, single spaces.
    pub fn full(&self) -> String {
        [&self.given, &self.prefix, &self.family]
            .into_iter()
            .flat_map(|part| part.split_whitespace())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A name made comparable: single spaces, lower case, and nothing else left out. Two parties of
/// the same key may be the same; on likeness alone nobody is ever matched.
pub fn name_key(name: &str) -> String {
    name.split_whitespace()
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

/// What somebody is to the cooperative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleKind {
    /// Employed.
    Employee,
    /// Volunteer.
    Volunteer,
    /// On a placement.
    Participant,
    /// Member of the cooperative.
    Member,
    /// Buys from us.
    Customer,
}

impl RoleKind {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::Employee,
        Self::Volunteer,
        Self::Participant,
        Self::Member,
        Self::Customer,
    ];

    /// The name used in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Volunteer => "volunteer",
            Self::Participant => "participant",
            Self::Member => "member",
            Self::Customer => "customer",
        }
    }

    /// The role with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// A role with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Which.
    pub kind: RoleKind,
    /// First day, when known.
    pub since: Option<NaiveDate>,
    /// Last day, when it has ended.
    pub until: Option<NaiveDate>,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: PartyId,
    /// Name.
    pub name: PersonName,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Home address.
    pub address: Address,
    /// E-mail address, or empty.
    pub email: String,
    /// Telephone number, or empty.
    pub phone: String,
    /// Bank account.
    pub iban: Option<Iban>,
    /// What they are to us.
    pub roles: Vec<Role>,
    /// A note; may hold what few should read.
    pub note: String,
}

/// Whether prices to a customer are said with or without VAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PriceBasis {
    /// Prices without VAT: business.
    ExcludingVat,
    /// Prices with VAT in them: consumers.
    IncludingVat,
}

impl PriceBasis {
    /// The name used in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ExcludingVat => "excluding_vat",
            Self::IncludingVat => "including_vat",
        }
    }

    /// The basis with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::ExcludingVat, Self::IncludingVat]
            .into_iter()
            .find(|basis| basis.key() == key)
    }
}

/// Someone who is billed: a person or an organisation as a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Identity; a person's own where the customer is one.
    pub id: PartyId,
    /// Our customer number, or empty.
    pub number: String,
    /// Name as on the invoice.
    pub name: String,
    /// For the attention of.
    pub attention: String,
    /// Address of the invoice.
    pub address: Address,
    /// E-mail address, or empty.
    pub email: String,
    /// KvK number.
    pub kvk_number: Option<KvkNumber>,
    /// OIN.
    pub oin: Option<Oin>,
    /// VAT number.
    pub vat_id: Option<VatId>,
    /// Customer group, which decides the tariff: `buurt`, `sociaal`, `commercieel`, `lid`.
    pub customer_group: String,
    /// Days between issue date and due date, where agreed apart.
    pub payment_days: Option<u16>,
    /// The reference the customer wants on every invoice, or empty.
    pub reference: String,
    /// Whether prices to them have VAT in them, where that was said: see
    /// [`Customer::price_basis_after`].
    pub price_basis: Option<PriceBasis>,
}

impl Customer {
    /// The legal id for an e-invoice; none for a private person.
    pub fn legal_id(&self) -> Option<LegalId> {
        LegalId::of(self.oin.clone(), self.kvk_number.clone())
    }

    /// Whether prices to this customer have VAT in them: as was said, else as on their `last`
    /// line, else without for a business and with for a private person. All lines of a customer
    /// follow it, so that they fit on one invoice.
    pub fn price_basis_after(&self, last: Option<PriceBasis>) -> PriceBasis {
        let is_business = self.legal_id().is_some() || self.vat_id.is_some();
        self.price_basis.or(last).unwrap_or(if is_business {
            PriceBasis::ExcludingVat
        } else {
            PriceBasis::IncludingVat
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_has_single_spaces() {
        let name = PersonName {
            given: "Thi  Lan".to_owned(),
            prefix: String::new(),
            family: "Nguyen-Phamdo".to_owned(),
        };
        assert_eq!(name.full(), "Thi Lan Nguyen-Phamdo");
    }

    #[test]
    fn names_match_over_spaces_and_case_but_never_over_accents() {
        assert_eq!(name_key(" Anna  de Vries"), name_key("anna de vries"));
        assert_ne!(name_key("Noël"), name_key("Noel"));
    }
}
