//! Identifiers: UUIDv7 in a type per noun, made by the caller.
//!
//! Sortable by age, safe to merge between files, and known before anything is written, so that
//! creating a thing twice with the same id can be recognised.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// A text that is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

ids! {
    /// A person or an organisation we deal with.
    PartyId;
    /// A room that can be rented.
    RoomId;
    /// A reservation of a room: one occurrence.
    ReservationId;
    /// Reservations that repeat.
    SeriesId;
    /// Something that can join a reservation.
    ServiceId;
    /// A line that waits to be billed.
    BillableLineId;
    /// A draft of an invoice: scratch paper.
    DraftId;
    /// A final invoice or credit note.
    InvoiceId;
    /// A journal entry.
    EntryId;
    /// A row sold at the till.
    TillSaleId;
    /// From opening the drawer of a till to counting it.
    TillSessionId;
    /// A receipt of the till; the key that the page made for the sale.
    ReceiptId;
    /// Something that is sold.
    ProductId;
    /// What came off the land at once; the key that the page made for it.
    HarvestId;
    /// A lot in stock: what was harvested of one bed on one day.
    LotId;
    /// Somebody's placement.
    PlacementId;
    /// A row of worked hours.
    HourId;
    /// A certificate in the register.
    CertificateId;
    /// A grant.
    GrantId;
    /// One change that a user made, to be found again and undone.
    ChangeId;
}
