//! An open administration, and the one shape of a write.

use std::cell::RefCell;
use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::id::ChangeId;
use domain::organisation::Organisation;
use storage::changes::ChangeInfo;
use storage::{Database, Transaction};
use uuid::Uuid;

use crate::commands::Topic;
use crate::permissions::Role;
use crate::problem::Problem;
use crate::words::Language;

/// What time it is: the computer's clock, or a day that a test or a demo chose.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    /// The computer's.
    #[default]
    System,
    /// Always this moment.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The moment now.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(moment) => moment,
        }
    }

    /// Today, where the computer stands.
    pub fn today(self) -> NaiveDate {
        match self {
            Self::System => chrono::Local::now().date_naive(),
            Self::Fixed(moment) => moment.date_naive(),
        }
    }

    /// The moment on the clock on the wall, where the computer stands.
    pub fn local(self) -> NaiveDateTime {
        match self {
            Self::System => chrono::Local::now().naive_local(),
            Self::Fixed(moment) => moment.naive_utc(),
        }
    }
}

/// Where new identifiers come from.
#[derive(Debug, Default)]
pub enum Ids {
    /// UUIDv7 of this moment.
    #[default]
    Random,
    /// The same row of identifiers for the same seed: for a demo.
    Seeded(std::cell::Cell<u128>),
}

impl Ids {
    /// A row that starts from `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(std::cell::Cell::new(u128::from(seed) << 64))
    }

    /// The next identifier.
    pub fn next(&self) -> Uuid {
        match self {
            Self::Random => Uuid::now_v7(),
            Self::Seeded(last) => {
                let next = last.get() + 1;
                last.set(next);
                // The version and variant bits of a UUIDv7, so that it reads as one.
                let bits = (next & !(0xf << 76) & !(0x3 << 62)) | (0x7 << 76) | (0x2 << 62);
                Uuid::from_u128(bits)
            }
        }
    }
}

macro_rules! actions {
    ($( #[doc = $doc:literal] $name:ident $key:literal $kind:ident; )*) => {
        /// What a user does; the name of it in the audit log and in *Laatste wijzigingen*.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Action {
            $( #[doc = $doc] $name, )*
        }

        impl Action {
            const ALL: &[Self] = &[$( Self::$name, )*];

            /// The name in the file.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$name => $key, )* }
            }

            /// Whether it makes no fact and can be undone.
            pub const fn can_be_undone(self) -> bool {
                match self { $( Self::$name => undoable!($kind), )* }
            }
        }
    };
}

macro_rules! undoable {
    (undoable) => {
        true
    };
    (lasting) => {
        false
    };
}

actions! {
    /// A new administration.
    CreateAdministration "create_administration" lasting;
    /// Settings of the organisation.
    SaveOrganisation "save_organisation" undoable;
    /// The modules in use and the lock of the screen.
    SaveSettings "save_settings" undoable;
    /// The logo.
    SetLogo "set_logo" undoable;
    /// The language.
    SetLanguage "set_language" lasting;
    /// A product added or changed.
    SaveProduct "save_product" undoable;
    /// A harvest written down.
    WriteHarvest "write_harvest" undoable;
    /// A harvest deleted.
    DeleteHarvest "delete_harvest" undoable;
    /// Stock counted.
    CountStock "count_stock" undoable;
    /// A till opened.
    OpenTill "open_till" undoable;
    /// Sold at the till.
    Sell "sell" lasting;
    /// Sold to a customer who gets an invoice.
    SellOnAccount "sell_on_account" undoable;
    /// A receipt taken back.
    ReverseReceipt "reverse_receipt" lasting;
    /// A till closed and booked.
    CloseTill "close_till" lasting;
    /// A room added or changed.
    SaveRoom "save_room" undoable;
    /// A service added or changed.
    SaveService "save_service" undoable;
    /// A room booked, once or in a series.
    BookReservation "book_reservation" undoable;
    /// A reservation changed.
    ChangeReservation "change_reservation" undoable;
    /// A reservation agreed, called off, taken place.
    SetReservationState "set_reservation_state" undoable;
    /// A customer added or changed.
    SaveCustomer "save_customer" undoable;
    /// A line to bill added or changed by hand.
    SaveOpenLine "save_open_line" undoable;
    /// A line to bill deleted.
    DeleteOpenLine "delete_open_line" undoable;
    /// Lists brought in.
    ImportLists "import_lists" undoable;
    /// Drafts made from billable lines.
    MakeDrafts "make_drafts" undoable;
    /// A draft changed.
    SaveDraft "save_draft" undoable;
    /// A draft thrown away.
    DiscardDraft "discard_draft" undoable;
    /// Drafts made final.
    FinaliseInvoices "finalise_invoices" lasting;
    /// Till sales booked.
    BookTillMonth "book_till_month" lasting;
    /// A grant written down or changed.
    SaveGrant "save_grant" undoable;
    /// A grant taken away.
    DeleteGrant "delete_grant" undoable;
    /// Months of grants booked.
    BookGrants "book_grants" lasting;
    /// What the cooperative aims at.
    SetIncomeTarget "set_income_target" undoable;
    /// Certificates issued.
    IssueCertificates "issue_certificates" lasting;
    /// A certificate revoked.
    RevokeCertificate "revoke_certificate" lasting;
    /// A person added.
    AddPerson "add_person" undoable;
    /// A person changed.
    ChangePerson "change_person" undoable;
    /// A placement added.
    AddPlacement "add_placement" undoable;
    /// A placement changed.
    ChangePlacement "change_placement" undoable;
    /// A placement ended.
    EndPlacement "end_placement" undoable;
    /// A placement that goes on after all.
    ResumePlacement "resume_placement" undoable;
    /// Hours written down.
    AddHours "add_hours" undoable;
    /// Hours changed.
    ChangeHours "change_hours" undoable;
    /// Hours taken away.
    DeleteHours "delete_hours" undoable;
    /// Hours approved.
    ApproveHours "approve_hours" undoable;
    /// Approval of hours taken away.
    DisapproveHours "disapprove_hours" undoable;
    /// A change undone.
    UndoChange "undo_change" lasting;
    /// A change that was undone, done again.
    RedoChange "redo_change" lasting;
    /// A user added.
    AddUser "add_user" lasting;
    /// A user removed.
    RemoveUser "remove_user" lasting;
    /// A passphrase changed.
    ChangePassphrase "change_passphrase" lasting;
}

/// The names of the actions that make no fact, so that a test can take each of them back.
pub fn undoable_actions() -> Vec<&'static str> {
    let undoable = Action::ALL.iter().filter(|action| action.can_be_undone());
    undoable.map(|action| action.key()).collect()
}

/// What a write answers: the result, what changed, and the change to undo it by.
#[derive(Debug)]
pub struct Done<T> {
    /// The result.
    pub result: T,
    /// Topics whose open queries must read again.
    pub changed: Vec<Topic>,
    /// The change, where it can be undone.
    pub change: Option<ChangeId>,
}

impl<T> Done<T> {
    /// The same with another result.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Done<U> {
        Done {
            result: convert(self.result),
            changed: self.changed,
            change: self.change,
        }
    }
}

/// A transaction at work, with what the audit line must name.
pub struct Work<'a> {
    /// The transaction.
    pub tx: &'a Transaction<'a>,
    /// The moment it counts at.
    pub now: DateTime<Utc>,
    /// Today.
    pub today: NaiveDate,
    /// The moment on the clock on the wall.
    pub local: NaiveDateTime,
    ids: &'a Ids,
    touched: RefCell<Vec<String>>,
}

impl Work<'_> {
    /// A new identifier.
    pub fn new_id(&self) -> Uuid {
        self.ids.next()
    }

    /// Names `id` in the audit line. Ids only, never words.
    pub fn touched(&self, id: impl fmt::Display) {
        self.touched.borrow_mut().push(id.to_string());
    }
}

/// An administration that is open to a user.
pub struct Administration {
    pub(crate) database: Database,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
    pub(crate) language: Language,
    pub(crate) role: Role,
}

impl Administration {
    /// An administration from an opened database.
    ///
    /// # Errors
    /// A [`Problem`] when its settings cannot be read.
    pub(crate) fn new(database: Database, clock: Clock, ids: Ids) -> Result<Self, Problem> {
        let role = Role::from_key(&database.user().role).unwrap_or(Role::Auditor);
        let language = storage::organisation::setting(&database, "language")?
            .and_then(|code| Language::from_code(&code))
            .unwrap_or_default();
        Ok(Self {
            database,
            clock,
            ids,
            language,
            role,
        })
    }

    /// Today.
    pub(crate) fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The cooperative; empty when nothing is filled in yet.
    pub(crate) fn organisation(&self) -> Result<Organisation, Problem> {
        Ok(storage::organisation::load(&self.database)?.unwrap_or_default())
    }

    /// The one shape of a write: everything in `work` happens, with its audit line, or nothing.
    ///
    /// An action that makes no fact is recorded so that it can be undone.
    pub(crate) fn transact<T>(
        &mut self,
        action: Action,
        work: impl FnOnce(&Work<'_>) -> Result<T, Problem>,
    ) -> Result<Done<T>, Problem> {
        self.transact_or(action, work)
    }

    /// As [`transact`](Self::transact), with an error of the caller's own.
    pub(crate) fn transact_or<T, E: From<Problem> + From<storage::StorageError>>(
        &mut self,
        action: Action,
        work: impl FnOnce(&Work<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let now = self.clock.now();
        let local = self.clock.local();
        let today = local.date();
        let user = self.database.user().name.clone();
        // The log is kept for good, so it holds no name.
        let user_id = self.database.user().id.to_string();
        let ids = &self.ids;
        let change = action.can_be_undone().then(|| ChangeId(ids.next()));
        let inside = |tx: &Transaction<'_>| -> Result<T, E> {
            let at_work = Work {
                tx,
                now,
                today,
                local,
                ids,
                touched: RefCell::new(change.iter().map(ToString::to_string).collect()),
            };
            let result = work(&at_work)?;
            if !matches!(action, Action::UndoChange | Action::RedoChange) {
                storage::changes::forget_undone(tx)?;
            }
            let touched = at_work.touched.into_inner();
            storage::audit::append(tx, now, &user_id, action.key(), &touched)?;
            Ok(result)
        };
        let (result, tables) = match change {
            Some(id) => {
                let info = ChangeInfo {
                    id,
                    at: now,
                    user,
                    action: action.key().to_owned(),
                    description: String::new(),
                };
                self.database.transact_undoable(&info, inside)?
            }
            None => self.database.transact(inside)?,
        };
        Ok(Done {
            result,
            changed: Topic::of_tables(&tables),
            change,
        })
    }
}

#[cfg(test)]
mod tests {
    use storage::KeyCost;

    use super::*;

    #[test]
    fn the_audit_log_holds_no_names() {
        let folder = tempfile::tempdir().unwrap();
        let first = storage::NewUser {
            name: "Marjan de Vries",
            role: Role::Director.key(),
            passphrase: "een lange zin",
        };
        let path = folder.path().join("kas.kas");
        let (database, _) = storage::create(&path, &first, KeyCost::FOR_TESTS).unwrap();
        let mut administration =
            Administration::new(database, Clock::default(), Ids::default()).unwrap();

        let save = |work: &Work<'_>| {
            let organisation = Organisation {
                name: "De Vries Tuinen U.A.".to_owned(),
                ..Organisation::default()
            };
            Ok(storage::organisation::save(work.tx, &organisation)?)
        };
        administration
            .transact(Action::SaveOrganisation, save)
            .unwrap();

        let lines = storage::audit::list(&administration.database, 10).unwrap();
        assert_eq!(lines.len(), 1);
        assert!(!format!("{lines:?}").contains("Vries"), "{lines:?}");
    }
}
