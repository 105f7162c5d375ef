//! The command list: everything that can be asked, with what goes in, what comes out, who may, and
//! where it lives.

use std::fmt::Write as _;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS};

use crate::administration::Done;
use crate::bindings::Types;
use crate::door::{Office, reading};
use crate::permissions::Permission as May;
use crate::problem::Problem;
use crate::{
    billing, certificates, changes, checking, funding, impact, importing, invoicing, month,
    organisation, papers, people, placements, produce, rentals, sample, search, settings, till,
    today, users, work,
};

macro_rules! topics {
    ($( $name:ident $key:literal; )*) => {
        /// What open queries are told has changed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "the nouns of the house")]
        pub enum Topic {
            $( $name, )*
        }

        impl Topic {
            fn named(name: &str) -> Option<Self> {
                match name {
                    $( $key => Some(Self::$name), )*
                    _ => None,
                }
            }
        }
    };
}

topics! {
    Organisation "organisation";
    People "people";
    Work "work";
    Placements "placements";
    Rentals "rentals";
    Produce "produce";
    Till "till";
    Billing "billing";
    Invoicing "invoicing";
    Ledger "ledger";
    Funding "funding";
    Certificates "certificates";
    Audit "audit";
    Users "users";
    Imports "imports";
}

impl Topic {
    /// The topics of the tables that a transaction wrote to, each once.
    pub(crate) fn of_tables(tables: &[&str]) -> Vec<Self> {
        let mut topics: Vec<Self> = tables
            .iter()
            .filter_map(|table| storage::topic_of(table))
            .filter_map(Self::named)
            .collect();
        topics.sort_unstable();
        topics.dedup();
        topics
    }
}

/// An input without anything in it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// An output without anything in it.
#[derive(Debug, Default, Serialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Empty {}

/// A text that says something, for the wire: an empty one is left out.
pub(crate) fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// One line of the list, for people.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CommandEntry {
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub what: &'static str,
    /// The type that goes in.
    pub input: &'static str,
    /// The type that comes out.
    pub output: &'static str,
    /// Whether it writes.
    pub writes: bool,
    /// Whether it is asked at the door, without an open file.
    pub door: bool,
}

/// A reply on its way out.
pub(crate) struct Reply(pub(crate) Done<Value>);

impl Reply {
    fn of<T: Serialize>(done: Done<T>) -> Self {
        Self(done.map(|result| {
            serde_json::to_value(result).expect("BUG: an answer is plain data with text keys")
        }))
    }
}

fn input<T: DeserializeOwned>(value: Value) -> Result<T, Problem> {
    serde_json::from_value(value).map_err(|error| Problem::InputUnreadable {
        detail: error.to_string(),
    })
}

/// Runs one entry of the list: `door` commands work without an open file; `read` commands look;
/// `write` commands change.
macro_rules! run {
    (door, $office:ident, $value:ident, $may:expr, $path:path) => {{
        let _ = $may;
        $path($office, input($value)?).map(Reply::of)
    }};
    (read, $office:ident, $value:ident, $may:expr, $path:path) => {{
        let administration = $office.open()?;
        allow(administration.role, $may)?;
        $path(administration, input($value)?).map(|result| Reply::of(reading(result)))
    }};
    (write, $office:ident, $value:ident, $may:expr, $path:path) => {{
        let administration = $office.open()?;
        allow(administration.role, $may)?;
        $path(administration, input($value)?).map(Reply::of)
    }};
}

macro_rules! writes {
    (read) => {
        false
    };
    ($other:ident) => {
        true
    };
}

macro_rules! is_door {
    (door) => {
        true
    };
    ($other:ident) => {
        false
    };
}

macro_rules! commands {
    ($( #[doc = $what:literal] $name:ident : $input:ty => $output:ty, $kind:ident($may:expr), $path:path; )*) => {
        /// Every command there is.
        pub const COMMANDS: &[CommandEntry] = &[$(
            CommandEntry {
                name: stringify!($name),
                what: $what,
                input: stringify!($input),
                output: stringify!($output),
                writes: writes!($kind),
                door: is_door!($kind),
            },
        )*];

        /// Finds the command and runs it.
        pub(crate) fn dispatch(
            office: &mut Office,
            command: &str,
            value: Value,
        ) -> Result<Reply, Problem> {
            match command {
                $( stringify!($name) => run!($kind, office, value, $may, $path), )*
                _ => Err(Problem::UnknownCommand { name: command.to_owned() }),
            }
        }

        /// Shows every input and output type to the generator, and writes the list of commands.
        pub(crate) fn visit_types(types: &mut Types<'_>, list: &mut String, config: &Config) {
            use ts_rs::TypeVisitor as _;
            $(
                types.visit::<$input>();
                types.visit::<$output>();
                let _ = writeln!(
                    list,
                    "  /** {} */\n  {}: {{ input: {}; output: {} }};",
                    $what.trim(),
                    stringify!($name),
                    <$input as TS>::name(config),
                    <$output as TS>::name(config),
                );
            )*
        }
    };
}

fn allow(role: crate::permissions::Role, permission: May) -> Result<(), Problem> {
    if role.may(permission) {
        Ok(())
    } else {
        Err(Problem::NotAllowed {
            role: role.key().to_owned(),
        })
    }
}

commands! {
    /// How things stand: whether a file is open, whose, and today's date.
    door_status: Nothing => users::DoorStatus, door(May::Anyone), users::door_status;
    /// Makes a new administration and opens it; answers the recovery sheet, once.
    create_administration: users::CreateAdministration => users::RecoverySheet, door(May::Anyone), users::create_administration;
    /// Opens an administration with a passphrase.
    open_administration: users::OpenAdministration => users::DoorStatus, door(May::Anyone), users::open_administration;
    /// Opens an administration with the words of the recovery sheet and sets a new passphrase.
    open_with_recovery: users::OpenWithRecovery => users::DoorStatus, door(May::Anyone), users::open_with_recovery;
    /// Closes the administration.
    lock_administration: Nothing => users::DoorStatus, door(May::Anyone), users::lock_administration;
    /// Makes the sample cooperative beside the suggested file and opens it; opens it again when it is there.
    make_sample: sample::MakeSample => users::DoorStatus, door(May::Anyone), sample::make_sample;
    /// Throws a sample cooperative away with all that belongs to it; refuses any other file.
    discard_sample: sample::DiscardSample => users::DoorStatus, door(May::Anyone), sample::discard_sample;
    /// Changes the passphrase of the user who is in.
    change_passphrase: users::ChangePassphrase => Empty, write(May::Anyone), users::change_passphrase;
    /// Lists who may open the file.
    list_users: Nothing => Vec<users::User>, read(May::Audit), users::list_users;
    /// Lets somebody else open the file too.
    add_user: users::AddUser => users::User, write(May::Users), users::add_user;
    /// Takes somebody's access away, and changes the file key.
    remove_user: users::RemoveUser => Empty, write(May::Users), users::remove_user;
    /// Chooses the language of screen, paper and words.
    set_language: organisation::SetLanguage => Empty, write(May::Anyone), organisation::set_language;

    /// The cooperative's own details.
    get_organisation: Nothing => organisation::Organisation, read(May::Anyone), organisation::get_organisation;
    /// Changes the cooperative's own details.
    save_organisation: organisation::SaveOrganisation => organisation::Organisation, write(May::Settings), organisation::save_organisation;
    /// The modules in use, and when the screen locks itself.
    get_settings: Nothing => settings::Settings, read(May::Anyone), settings::get_settings;
    /// Changes the modules in use, and when the screen locks itself.
    save_settings: settings::Settings => settings::Settings, write(May::Settings), settings::save_settings;
    /// Sets or removes the logo: PNG or SVG.
    set_logo: organisation::SetLogo => organisation::Organisation, write(May::Settings), organisation::set_logo;

    /// Says what an import would bring in, and what not and why; writes nothing.
    preview_import: importing::Import => importing::ImportReport, write(May::Import), importing::preview_import;
    /// Brings lists in, as one change that can be undone.
    run_import: importing::Import => importing::ImportReport, write(May::Import), importing::run_import;

    /// What the end of a month will bring: documents, till, certificates.
    review_month: month::ReviewMonth => month::MonthReview, read(May::ReadMoney), month::review_month;
    /// Does the next piece of a month's end; ask again until it is finished, or stop to cancel.
    month_end_step: month::MonthEndStep => month::MonthProgress, write(May::WriteMoney), month::month_end_step;
    /// What the end of a month brought.
    month_result: month::ReviewMonth => month::MonthResult, read(May::ReadMoney), month::month_result;
    /// A month in figures: counts, customers, totals, till, placements, certificates, hours.
    month_figures: month::ReviewMonth => Value, read(May::ReadMoney), month::month_figures;

    /// What asks for attention, what happens today, and what was earned this year.
    get_today: Nothing => today::Today, read(May::Anyone), today::get_today;
    /// Lists grants with what is booked of them, the one that ends last first.
    list_grants: Nothing => Vec<funding::Grant>, read(May::ReadMoney), funding::list_grants;
    /// Writes a grant down, or changes one as far as its booked months allow.
    save_grant: funding::SaveGrant => funding::Grant, write(May::WriteMoney), funding::save_grant;
    /// Takes a grant away of which nothing is booked.
    delete_grant: funding::WhichGrant => Empty, write(May::WriteMoney), funding::delete_grant;
    /// Books the share of every month that is over and was not booked, of every grant.
    book_grants: Nothing => funding::GrantsBooked, write(May::WriteMoney), funding::book_grants;
    /// Own income beside all income, year by year and per enterprise.
    own_income: impact::OwnIncomeOf => impact::OwnIncome, read(May::ReadMoney), impact::own_income;
    /// Income of the last twelve full months, with and without a grant.
    income_without_grant: funding::WhichGrant => impact::IncomeWithoutGrant, read(May::ReadMoney), impact::income_without_grant;
    /// Where the money of a year came from and went to.
    money_flows: impact::WhichYear => impact::MoneyFlows, read(May::ReadMoney), impact::money_flows;
    /// The postings behind a figure, and what each records.
    list_postings: impact::ListPostings => impact::PostingList, read(May::ReadMoney), impact::list_postings;
    /// Sets the share of own income that the cooperative aims at, or none.
    set_income_target: impact::SetIncomeTarget => Option<impact::IncomeTarget>, write(May::Settings), impact::set_income_target;

    /// Gathers the open lines of a month into one draft per customer.
    make_drafts: month::ReviewMonth => invoicing::DraftsMade, write(May::WriteMoney), invoicing::make_drafts;
    /// Lists the drafts.
    list_drafts: Nothing => Vec<invoicing::DraftSummary>, read(May::ReadMoney), invoicing::list_drafts;
    /// One draft with its lines and totals.
    find_draft: invoicing::WhichDraft => Option<invoicing::Draft>, read(May::ReadMoney), invoicing::find_draft;
    /// Changes a draft.
    save_draft: invoicing::SaveDraft => invoicing::Draft, write(May::WriteMoney), invoicing::save_draft;
    /// Throws a draft away; its lines can be billed again.
    discard_draft: invoicing::WhichDraft => Empty, write(May::WriteMoney), invoicing::discard_draft;
    /// Makes a draft final: number, books, PDF and e-invoice; all of it or nothing.
    finalise_invoice: invoicing::FinaliseInvoice => invoicing::InvoiceSummary, write(May::WriteMoney), invoicing::finalise_invoice;
    /// Lists invoices and credit notes, newest first.
    list_invoices: invoicing::ListInvoices => invoicing::InvoiceList, read(May::ReadMoney), invoicing::list_invoices;
    /// One invoice as issued, with its ledger entry.
    get_invoice: invoicing::WhichInvoice => invoicing::Invoice, read(May::ReadMoney), invoicing::get_invoice;
    /// The pages of a draft, invoice or certificate as SVG, from the layout that makes the PDF.
    preview_pages: papers::PreviewPages => papers::Pages, read(May::Anyone), papers::preview_pages;
    /// A document as issued.
    get_document: papers::GetDocument => papers::FileContent, read(May::Anyone), papers::get_document;
    /// Writes the documents of a period to a folder, as issued.
    save_documents: papers::SaveDocuments => papers::SavedDocuments, read(May::ReadMoney), papers::save_documents;
    /// Writes the documents of a month's end to a folder, as issued.
    save_month_documents: papers::SaveMonthDocuments => papers::SavedDocuments, read(May::ReadMoney), papers::save_month_documents;

    /// Lists placements and how they stand.
    list_placements: placements::ListPlacements => placements::PlacementList, read(May::ReadPeople), placements::list_placements;
    /// One placement with its hours, how it stands and its certificates.
    get_placement: placements::WhichPlacement => placements::Placement, read(May::ReadPeople), placements::get_placement;
    /// The instruments in use, to choose from.
    list_instruments: Nothing => Vec<String>, read(May::ReadPeople), placements::list_instruments;
    /// Adds a placement or changes one.
    save_placement: placements::SavePlacement => placements::Placement, write(May::WritePeople), placements::save_placement;
    /// Ends a placement, or lets it go on.
    end_placement: placements::EndPlacement => placements::Placement, write(May::WritePeople), placements::end_placement;
    /// Lists hours of a person, a period, or what waits to be approved.
    list_hours: work::ListHours => work::HoursList, read(May::ReadPeople), work::list_hours;
    /// What was done lately, to choose from.
    list_activities: Nothing => Vec<String>, read(May::ReadPeople), work::list_activities;
    /// Writes hours down or changes them.
    save_hours: work::SaveHours => work::HoursRow, write(May::WritePeople), work::save_hours;
    /// Takes hours away.
    delete_hours: work::WhichHours => Empty, write(May::WritePeople), work::delete_hours;
    /// Approves hours, or takes the approval away.
    approve_hours: work::ApproveHours => work::HoursApproved, write(May::WritePeople), work::approve_hours;
    /// Issues the certificate that a placement earned.
    issue_certificate: certificates::IssueCertificate => certificates::Certificate, write(May::WritePeople), certificates::issue_certificate;
    /// Lists the register of certificates.
    list_certificates: certificates::ListCertificates => certificates::CertificateList, read(May::ReadPeople), certificates::list_certificates;
    /// One certificate of the register.
    get_certificate: certificates::WhichCertificate => certificates::Certificate, read(May::ReadPeople), certificates::get_certificate;
    /// Takes a certificate back, with a reason.
    revoke_certificate: certificates::RevokeCertificate => certificates::Certificate, write(May::WritePeople), certificates::revoke_certificate;
    /// Says whether a certificate is genuine, unchanged and not revoked, by its code or its PDF.
    verify_certificate: certificates::VerifyCertificate => certificates::Verification, read(May::Anyone), certificates::verify_certificate;

    /// Lists people.
    list_people: people::ListPeople => people::PersonList, read(May::ReadPeople), people::list_people;
    /// One person with roles, address and contacts.
    get_person: people::WhichPerson => people::Person, read(May::ReadPeople), people::get_person;
    /// Adds a person or changes one.
    save_person: people::SavePerson => people::Person, write(May::WritePeople), people::save_person;
    /// Finds who has this full name already.
    find_namesakes: people::FindNamesakes => Vec<people::PersonRow>, read(May::ReadPeople), people::find_namesakes;
    /// Lists customers.
    list_customers: people::ListCustomers => people::CustomerList, read(May::ReadMoney), people::list_customers;
    /// Lists rooms with their tariffs.
    list_rooms: Nothing => Vec<rentals::Room>, read(May::ReadRooms), rentals::list_rooms;
    /// Lists products with what lies in stock.
    list_products: produce::ListProducts => Vec<produce::Product>, read(May::ReadFarm), produce::list_products;
    /// Adds or changes a product.
    save_product: produce::SaveProduct => produce::Product, write(May::WriteProducts), produce::save_product;
    /// Writes a harvest down, split by use; what is for sale goes into stock.
    write_harvest: produce::WriteHarvest => produce::Harvest, write(May::WriteFarm), produce::write_harvest;
    /// Lists the harvests of a period.
    list_harvests: produce::ListHarvests => Vec<produce::Harvest>, read(May::ReadFarm), produce::list_harvests;
    /// Deletes a harvest of which nothing was sold.
    delete_harvest: produce::DeleteHarvest => Empty, write(May::WriteFarm), produce::delete_harvest;
    /// What lies in stock, in which lots, and what is short.
    list_stock: Nothing => Vec<produce::StockRow>, read(May::ReadFarm), produce::list_stock;
    /// Puts the stock of a product right after counting.
    count_stock: produce::CountStock => produce::StockRow, write(May::WriteFarm), produce::count_stock;
    /// What moved of a product, and why.
    list_movements: produce::ListMovements => Vec<produce::Movement>, read(May::ReadFarm), produce::list_movements;

    /// One customer.
    get_customer: people::WhichCustomer => people::CustomerDetails, read(May::ReadMoney), people::get_customer;
    /// Adds or changes a customer.
    save_customer: people::SaveCustomer => people::CustomerDetails, write(May::WriteCustomers), people::save_customer;
    /// Lists the lines that wait to be billed.
    list_open_lines: billing::ListOpenLines => Vec<billing::OpenLine>, read(May::ReadMoney), billing::list_open_lines;
    /// Writes a line to bill by hand.
    save_open_line: billing::SaveOpenLine => billing::OpenLine, write(May::WriteMoney), billing::save_open_line;
    /// Deletes a line that waits to be billed.
    delete_open_line: billing::WhichOpenLine => Empty, write(May::WriteMoney), billing::delete_open_line;
    /// Gathers the lines of one customer that wait into a draft, now; an empty one without lines.
    draft_for_customer: people::WhichCustomer => invoicing::Draft, write(May::WriteMoney), invoicing::draft_for_customer;
    /// Adds or changes a room.
    save_room: rentals::SaveRoom => rentals::Room, write(May::WriteRooms), rentals::save_room;
    /// Lists what can join a reservation.
    list_services: Nothing => Vec<rentals::Service>, read(May::ReadRooms), rentals::list_services;
    /// Adds or changes what can join a reservation.
    save_service: rentals::SaveService => rentals::Service, write(May::WriteRooms), rentals::save_service;
    /// Lists the reservations of some days.
    list_reservations: rentals::ListReservations => Vec<rentals::Reservation>, read(May::ReadRooms), rentals::list_reservations;
    /// One reservation.
    get_reservation: rentals::WhichReservation => rentals::Reservation, read(May::ReadRooms), rentals::get_reservation;
    /// Says what a reservation would be and cost, and what stands in its way; writes nothing.
    check_reservation: rentals::CheckReservation => rentals::ReservationCheck, read(May::ReadRooms), rentals::check_reservation;
    /// Books a room, once or in a series.
    book_reservation: rentals::BookReservation => Vec<rentals::Reservation>, write(May::WriteRooms), rentals::book_reservation;
    /// Changes a reservation, and of its series those that are asked for.
    change_reservation: rentals::ChangeReservation => Vec<rentals::Reservation>, write(May::WriteRooms), rentals::change_reservation;
    /// Sets how a reservation stands; what took place is billed.
    set_reservation_state: rentals::SetReservationState => rentals::Reservation, write(May::WriteRooms), rentals::set_reservation_state;
    /// Lists till sessions, the open ones first.
    list_till_sessions: till::ListTillSessions => Vec<till::TillSession>, read(May::ReadFarm), till::list_till_sessions;
    /// Opens a till.
    open_till: till::OpenTill => till::TillSession, write(May::WriteFarm), till::open_till;
    /// One till session.
    get_till_session: till::WhichTillSession => till::TillSession, read(May::ReadFarm), till::get_till_session;
    /// What a sale would cost, what goes back, and of what there is too little.
    price_sale: till::PriceSale => till::PricedSale, read(May::ReadFarm), till::price_sale;
    /// Sells over the counter and makes the receipt.
    sell: till::Sell => till::Receipt, write(May::WriteFarm), till::sell;
    /// Sells to a customer who gets an invoice: lines to bill, no receipt.
    sell_on_account: till::SellOnAccount => Vec<billing::OpenLine>, write(May::WriteFarm), till::sell_on_account;
    /// Takes a receipt back by a counter receipt.
    reverse_receipt: till::ReverseReceipt => till::Receipt, write(May::WriteFarm), till::reverse_receipt;
    /// Lists receipts, newest first.
    list_receipts: till::ListReceipts => till::ReceiptList, read(May::ReadFarm), till::list_receipts;
    /// One receipt as given.
    get_receipt: till::WhichReceipt => till::Receipt, read(May::ReadFarm), till::get_receipt;
    /// Adds up coins and notes and holds them beside what the drawer should hold.
    count_cash: till::CountCash => till::CashCount, read(May::ReadFarm), till::count_cash;
    /// Counts the drawer, closes the till and books what was sold.
    close_till: till::CloseTill => till::TillSession, write(May::WriteFarm), till::close_till;

    /// Finds anything by its words.
    search: search::Search => Vec<search::SearchHit>, read(May::Anyone), search::search;
    /// Lists what was changed lately and can be undone.
    list_changes: changes::ListChanges => Vec<changes::Change>, read(May::Anyone), changes::list_changes;
    /// Undoes a change, whole, or says why that cannot be.
    undo_change: changes::UndoChange => changes::Change, write(May::Anyone), changes::undo_change;
    /// Does a change again that was undone, as long as nothing else was done since.
    redo_change: changes::UndoChange => changes::Change, write(May::Anyone), changes::redo_change;
    /// Checks a part of the file, and says how many there are: pages, references, hash chain, debits and credits, numbers, documents as issued, sums, receipts, stock.
    check_file: checking::CheckFile => checking::CheckReport, read(May::Audit), checking::check_file;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_named_once() {
        let mut names: Vec<_> = COMMANDS.iter().map(|entry| entry.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
    }
}
