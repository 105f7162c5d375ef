//! Roles and what they may. Declared per command beside the command list, checked at the one door.
//!
//! Roles guard the door; they are not cryptography: whoever has a passphrase can decrypt the file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody is in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything; users and roles.
    Director,
    /// Money, and of people only what an invoice or payment needs.
    Bookkeeper,
    /// People, hours, placements, rooms, farm; drafts.
    Coordinator,
    /// Their own module.
    Volunteer,
    /// Their own hours.
    Participant,
    /// Reads everything but participants' files.
    Auditor,
}

impl Role {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Director, "director"),
        (Self::Bookkeeper, "bookkeeper"),
        (Self::Coordinator, "coordinator"),
        (Self::Volunteer, "volunteer"),
        (Self::Participant, "participant"),
        (Self::Auditor, "auditor"),
    ];

    /// The name in the file.
    pub fn key(self) -> &'static str {
        Self::ALL
            .iter()
            .find_map(|(role, key)| (*role == self).then_some(*key))
            .expect("BUG: every role is in the list")
    }

    /// The role with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find_map(|(role, name)| (*name == key).then_some(*role))
    }

    /// Whether this role may do what a command asks.
    pub fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Director => true,
            Self::Bookkeeper => matches!(
                permission,
                P::Anyone
                    | P::ReadMoney
                    | P::WriteMoney
                    | P::WriteCustomers
                    | P::ReadRooms
                    | P::ReadFarm
                    | P::Audit
                    | P::Import
            ),
            Self::Coordinator => matches!(
                permission,
                P::Anyone
                    | P::ReadPeople
                    | P::WritePeople
                    | P::ReadRooms
                    | P::WriteRooms
                    | P::ReadFarm
                    | P::WriteFarm
                    | P::WriteProducts
                    | P::ReadMoney
                    | P::WriteCustomers
                    | P::Import
            ),
            Self::Volunteer => matches!(
                permission,
                P::Anyone | P::ReadRooms | P::ReadFarm | P::WriteFarm
            ),
            Self::Participant => matches!(permission, P::Anyone),
            Self::Auditor => matches!(
                permission,
                P::Anyone | P::ReadMoney | P::ReadRooms | P::ReadFarm | P::Audit
            ),
        }
    }
}

/// What a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Nothing: whoever is inside may.
    Anyone,
    /// See people, hours and placements.
    ReadPeople,
    /// Change them, and issue certificates.
    WritePeople,
    /// See rooms, tariffs and reservations.
    ReadRooms,
    /// Change them, and book.
    WriteRooms,
    /// See products, harvests, stock and the till.
    ReadFarm,
    /// Write down harvests, count stock, sell at the till.
    WriteFarm,
    /// Change products: their prices and VAT classes.
    WriteProducts,
    /// See customers, drafts, invoices and the books.
    ReadMoney,
    /// Write down customers: names, addresses, what they pay.
    WriteCustomers,
    /// Make and finalise invoices, book the till.
    WriteMoney,
    /// Bring lists in.
    Import,
    /// Check the file and see what was done.
    Audit,
    /// The organisation's own settings.
    Settings,
    /// Users and their roles.
    Users,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_may_not_is_refused() {
        assert!(Role::Director.may(Permission::Users));
        assert!(!Role::Bookkeeper.may(Permission::ReadPeople));
        assert!(!Role::Auditor.may(Permission::WriteMoney));
        assert!(!Role::Auditor.may(Permission::ReadPeople));
        assert!(!Role::Volunteer.may(Permission::ReadMoney));
        assert!(!Role::Volunteer.may(Permission::WriteProducts));
        assert!(!Role::Participant.may(Permission::ReadRooms));
    }
}
