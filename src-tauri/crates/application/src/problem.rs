//! Everything that can stop a user.
//!
//! A problem is a code and its facts; the words are in `locales/*/problems.ftl`, read here for the
//! window and the command line alike. Every problem says what happened (and what did not), why,
//! and what to do now.

use chrono::NaiveDate;
use domain::money::Money;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::words::{self, Language};

macro_rules! problems {
    ($( $(#[$doc:meta])* $name:ident $({ $($fact:ident : $type:ty),* $(,)? })?; )*) => {
        /// Everything that can stop a user: a code with its facts.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(tag = "code", content = "facts", rename_all = "snake_case")]
        pub enum Problem {
            $( $(#[$doc])* $name $({ $( #[allow(missing_docs)] $fact: $type ),* })?, )*
        }

        /// The names of all problems with their facts, so that a test can see to their words.
        pub const CATALOGUE: &[(&str, &[&str])] = &[
            $( (stringify!($name), &[$( $( stringify!($fact) ),* )?]), )*
        ];
    };
}

problems! {
    // The door.
    /// No administration is open.
    NothingOpen;
    /// There is no command of that name.
    UnknownCommand { name: String };
    /// The input does not have the form the command asks for.
    InputUnreadable { detail: String };
    /// The user's role may not do this.
    NotAllowed { role: String };
    /// There is no file at that place.
    FileNotFound { path: String };
    /// The folder a new file was to lie in is not there.
    FolderMissing { path: String };
    /// Only a sample may be thrown away.
    NotASample { path: String };
    /// A page that does not hold the token of this start.
    NotAdmitted;
    /// A question that is too long to be read.
    TooLarge { limit: String };
    /// There already is a file at that place.
    FileExists { path: String };
    /// The key file beside the administration is missing.
    KeyFileMissing { path: String };
    /// The key file cannot be read.
    KeyFileUnreadable { path: String };
    /// Wrong passphrase.
    WrongPassphrase;
    /// Nobody of that name may open the file.
    UnknownUser { name: String };
    /// The file has several users and none was named.
    UserNeeded { names: String };
    /// The recovery words are not those of this file.
    WrongRecoveryWords;
    /// The key was right but the database is damaged.
    FileDamaged { path: String };
    /// Made by a newer version of the program.
    FileTooNew { made_by: String };
    /// The folder cannot be written to.
    FolderReadOnly { path: String };
    /// No room left.
    DiskFull;
    /// The file lies on a network share.
    OnNetworkShare { path: String };
    /// Another program keeps the file to itself.
    FileBusy;
    /// The computer gave another error.
    FileError { detail: String };
    /// The passphrase is too short.
    PassphraseTooShort { at_least: u32 };
    /// A user of that name exists.
    UserExists { name: String };
    /// The last director cannot be removed.
    LastDirector;
    /// Nobody removes themselves.
    OwnAccess;

    // Settings.
    /// A number of the organisation is not right.
    FieldNotRight { field: String, text: String };
    /// The logo is no PNG or SVG that can be drawn.
    LogoUnreadable { detail: String };

    // Finding.
    /// Something that was asked for is not there (any more).
    NotFound { what: String };
    /// The document was issued and is not kept.
    DocumentNotKept;

    /// A text is longer than is kept.
    TextTooLong { field: String, at_most: u32 };
    /// Something else has this name.
    NameTaken { name: String };

    // Rooms.
    /// The end of a reservation is not after its begin.
    ReservationEndsBeforeItStarts { begin: String, end: String };
    /// The room is taken.
    ReservationClashes { room: String, title: String, date: NaiveDate, begin: String, end: String };
    /// The room is taken on several days.
    SeriesClashes { room: String, count: u32, dates: String };
    /// The clock jumps over this time.
    TimeDoesNotExist { date: NaiveDate, time: String };
    /// A reservation is too long.
    ReservationTooLong { days: u32 };
    /// A series has too many occurrences.
    SeriesTooLong { most: u32 };
    /// The tariff has no price for this group.
    RoomHasNoPrice { room: String, group: String };
    /// The room can no longer be booked.
    RoomNotInUse { room: String };
    /// A reservation cannot go from one state to another.
    ReservationCannotBecome { from: String, to: String };
    /// Lines of the reservation stand in a draft or on an invoice.
    ReservationIsBilled { title: String, date: NaiveDate };
    /// What is still to come has not taken place.
    ReservationNotYet { title: String, date: NaiveDate };

    // Customers and lines to bill.
    /// Another customer has this KvK number, OIN or number of ours.
    CustomerExists { name: String };
    /// The customer's lines that wait are on another price basis.
    PricesMixed { customer: String, basis: String };
    /// A draft or an invoice holds the line.
    LineNotOpen { text: String };

    // Importing.
    /// There was nothing to import.
    NothingToImport;
    /// A file to import cannot be read from disk.
    ImportFileUnreadable { path: String, detail: String };

    // Undo.
    /// Already undone.
    AlreadyUndone;
    /// Not undone, or done again already.
    NotUndone;
    /// Undone, and something else was done after that.
    RedoOvertaken;
    /// Something was changed since.
    ChangedSince { what: String };
    /// Something in it has become a fact.
    BecameFact { what: String };
    /// Too long ago.
    UndoExpired;

    // Invoicing.
    /// The draft has no buyer.
    BuyerMissing;
    /// The buyer's address is not complete.
    BuyerAddressIncomplete { buyer: String };
    /// The draft has no lines.
    NoLines;
    /// The lines add up to nothing.
    NothingToPay;
    /// A line has quantity zero.
    QuantityZero { line: u32 };
    /// A line has no text.
    LineTextMissing { line: u32 };
    /// An exempt line has no reason.
    ExemptWithoutReason { line: u32 };
    /// VAT under the small business scheme.
    VatUnderSmallBusinessScheme { line: u32 };
    /// Reverse charge without the buyer's VAT number.
    ReverseChargeWithoutVatId { buyer: String };
    /// No VAT rate is known for the date.
    VatRateUnknown { rate: String, supply_date: NaiveDate };
    /// A VAT class that does not exist.
    VatClassUnknown { text: String };
    /// A credit note without the invoice it credits.
    PrecedingInvoiceMissing;
    /// The books are closed.
    BooksClosed { issue_date: NaiveDate, closed_until: NaiveDate };
    /// The seller's details are incomplete.
    SellerIncomplete { missing: String };
    /// An amount is too large.
    AmountTooLarge;
    /// A quantity, price or percentage is not plausible.
    NumberNotPlausible { text: String, limit: String };
    /// The e-invoice breaks an official rule.
    EInvoiceRule { rule: String, sentence: String };
    /// A month is not written as 2026-10.
    NotAMonth { text: String };
    /// Till sales of a month that was booked already.
    MonthAlreadyBooked { month: String };


    // The farm.
    /// The product has VAT, but the cooperative charges none.
    ProductUnderSmallBusinessScheme { product: String };
    /// The product is no longer sold.
    ProductRetired { product: String };
    /// Of a product that moved, unit and weighing stay.
    ProductUnitInUse { product: String, unit: String };
    /// Not more than nothing was harvested or sold.
    QuantityNothing { product: String };
    /// A part of something that is counted.
    QuantityNotWhole { product: String, text: String };
    /// More decimals than a scale has, or more than the house keeps.
    QuantityNotPlausible { product: String, text: String };
    /// Nothing was harvested.
    HarvestEmpty { product: String };
    /// Something of the harvest left the stock.
    HarvestLeftStock { product: String };
    /// The count differs and nobody said why.
    CountWithoutNote { product: String, stock: String };

    // The till.
    /// Nothing stands on the receipt.
    NothingSold;
    /// The session is closed.
    TillClosed { place: String };
    /// A session stands open at this place with another float.
    TillAlreadyOpen { place: String };
    /// The session has receipts of an earlier month.
    TillOfEarlierMonth { place: String, month: String };
    /// Less was handed over than there is to pay.
    CashTooLittle { received: String, total: String };
    /// So much cash is forbidden.
    CashLimit { total: String, limit: String };
    /// The total is not what the page showed.
    TotalChanged { shown: String, total: String };
    /// The drawer differs and nobody said why.
    DifferenceWithoutNote { difference: String, expected: String };
    /// The receipt was taken back before.
    ReceiptAlreadyReversed { number: String, by: String };
    /// A counter receipt is not taken back itself.
    ReceiptIsCounterReceipt { number: String };
    /// Nobody said why the receipt is taken back.
    ReversalWithoutReason { number: String };
    // Grants and own income.
    /// Something of a grant is not filled in.
    GrantIncomplete { missing: String };
    /// A grant of nothing.
    GrantWithoutAmount;
    /// A grant that ends before it starts, or lasts too long.
    GrantPeriodNotRight { start: NaiveDate, end: NaiveDate };
    /// Months of the grant are booked by what it was.
    GrantMonthsAreBooked { name: String, until: NaiveDate, booked_cents: i64 };
    /// The grant would end with money that no month is left for.
    GrantNoMonthLeft { until: NaiveDate, booked_cents: i64 };
    /// An enterprise that the organisation does not have.
    EnterpriseUnknown { name: String };
    /// An aim that cannot be.
    IncomeTargetNotRight;
    // People, hours, placements.
    /// A list is too long.
    TooManyLines { field: String, at_most: u32 };
    /// A free text holds a number that can be a BSN.
    CitizenNumber { field: String };
    /// A date that cannot be meant.
    DateNotPossible { field: String, date: NaiveDate };
    /// A period ends before it begins.
    EndsBeforeStart { start: NaiveDate, end: NaiveDate };
    /// A person without any name.
    NameMissing;
    /// A placement without an instrument.
    InstrumentMissing;
    /// Somebody would guide themselves.
    OwnSupervisor;
    /// Hours without a length.
    HoursMissing;
    /// Hours end before they begin.
    HoursEndBeforeBegin { begin: String, end: String };
    /// The break is as long as the shift.
    HoursBreakTooLong { begin: String, end: String };
    /// More hours on one day than it has.
    HoursTooMany { date: NaiveDate, hours: String };
    /// Somebody was somewhere else already.
    HoursOverlap { date: NaiveDate, begin: String, end: String, activity: String };
    /// Hours of a day to come cannot be approved.
    HoursStillToCome { date: NaiveDate };

    // Certificates.
    /// The placement has earned no certificate.
    CertificateNotEarned { reason: String };
    /// Already revoked.
    AlreadyRevoked { number: String };
    /// A reason is needed.
    ReasonMissing;

    /// A paper to look at cannot be read from disk.
    PaperUnreadable { path: String, detail: String };

    // Files out.
    /// A folder or file cannot be written.
    CannotWrite { path: String, detail: String };

    /// We made a mistake.
    Internal { incident: String };
}

/// A problem as it leaves the house: code, facts and the words for a person.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(rename = "Problem")]
pub struct ProblemView {
    /// Which problem.
    pub code: String,
    /// Its facts.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Value,
    /// What a person reads.
    pub words: ProblemWords,
}

/// The three sentences of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ProblemWords {
    /// What happened, and what did not.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do now.
    pub todo: String,
}

impl Problem {
    /// Code and facts, with the words of `language`.
    pub fn view(&self, language: Language) -> ProblemView {
        let mut value = serde_json::to_value(self).expect("BUG: a problem is plain data");
        let code = value["code"].as_str().unwrap_or_default().to_owned();
        let facts = match value["facts"].take() {
            Value::Null => Value::Object(serde_json::Map::new()),
            facts => facts,
        };
        let id = code.replace('_', "-");
        let told = in_words(language, &code, &facts);
        let sentence = |part: &str| words::say(language, &format!("problem-{id}-{part}"), &told);
        let words = ProblemWords {
            what: sentence("what"),
            why: sentence("why"),
            todo: sentence("todo"),
        };
        ProblemView { code, facts, words }
    }
}

/// Fields for which the words of a problem say how they are filled in.
const FIELDS_WITH_ADVICE: [&str; 14] = [
    "issue_date",
    "kvk_number",
    "oin",
    "rsin",
    "vat_id",
    "iban",
    "payment_days",
    "first_invoice_number",
    "invoice_number_digits",
    "user_name",
    "email",
    "roles",
    "time",
    "hours_per_week",
];

/// The facts as sentences name them: a list of fields becomes a list of their words.
fn in_words(language: Language, code: &str, facts: &Value) -> Value {
    let mut told = facts.clone();
    if let Some(missing) = facts["missing"].as_str() {
        let fields: Vec<String> = missing
            .split(", ")
            .map(|field| words::field_words(language, field))
            .collect();
        told["missing"] = Value::from(fields.join(", "));
    }
    // Fields that the words of one problem tell apart keep their names there.
    if let Some(field) = facts["field"].as_str()
        && !(code == "field_not_right" && FIELDS_WITH_ADVICE.contains(&field))
    {
        told["field"] = Value::from(words::field_words(language, field));
    }
    if let Some(dates) = facts["dates"].as_str() {
        let dates: Vec<String> = dates
            .split(", ")
            .map(|date| words::as_read(language, date))
            .collect();
        told["dates"] = Value::from(dates.join(", "));
    }
    for (name, fact) in told.as_object_mut().into_iter().flatten() {
        if let (true, Some(cents)) = (name.ends_with("_cents"), fact.as_i64()) {
            *fact = Value::from(words::amount(language, Money::from_cents(cents)));
        }
    }
    told
}

impl From<storage::StorageError> for Problem {
    fn from(error: storage::StorageError) -> Self {
        crate::door::storage_problem(&error)
    }
}

impl From<domain::money::TooLarge> for Problem {
    fn from(_: domain::money::TooLarge) -> Self {
        Self::AmountTooLarge
    }
}

impl From<domain::invoicing::CannotFinalise> for Problem {
    fn from(reason: domain::invoicing::CannotFinalise) -> Self {
        use domain::invoicing::CannotFinalise as Reason;
        let number = |line: usize| u32::try_from(line).unwrap_or(u32::MAX);
        match reason {
            Reason::BuyerMissing => Self::BuyerMissing,
            Reason::BuyerAddressIncomplete => Self::BuyerAddressIncomplete {
                buyer: String::new(),
            },
            Reason::NoLines => Self::NoLines,
            Reason::NothingToPay => Self::NothingToPay,
            Reason::QuantityZero { line } => Self::QuantityZero { line: number(line) },
            Reason::TextMissing { line } => Self::LineTextMissing { line: number(line) },
            Reason::ExemptWithoutReason { line } => {
                Self::ExemptWithoutReason { line: number(line) }
            }
            Reason::VatUnderSmallBusinessScheme { line } => {
                Self::VatUnderSmallBusinessScheme { line: number(line) }
            }
            Reason::ReverseChargeWithoutVatId => Self::ReverseChargeWithoutVatId {
                buyer: String::new(),
            },
            Reason::RateUnknown(unknown) => Self::VatRateUnknown {
                rate: unknown.rate.decimal().to_string(),
                supply_date: unknown.supply_date,
            },
            Reason::PrecedingInvoiceMissing => Self::PrecedingInvoiceMissing,
            Reason::BooksClosed {
                issue_date,
                closed_until,
            } => Self::BooksClosed {
                issue_date,
                closed_until,
            },
            Reason::SellerIncomplete { missing } => Self::SellerIncomplete {
                missing: missing
                    .into_iter()
                    .map(crate::organisation::field_of)
                    .collect::<Vec<_>>()
                    .join(", "),
            },
            Reason::TooLarge(_) => Self::AmountTooLarge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kebab(name: &str) -> String {
        let mut id = String::new();
        for (i, c) in name.char_indices() {
            if c.is_uppercase() && i > 0 {
                id.push('-');
            }
            id.extend(c.to_lowercase());
        }
        id
    }

    #[test]
    fn every_problem_says_what_why_and_what_to_do_in_both_languages() {
        for language in Language::ALL {
            for (name, facts) in CATALOGUE {
                // A fact written as «fact» must come back in the words or be left out; a message
                // that asks for a fact the problem does not have shows up as an error.
                let facts: serde_json::Map<String, Value> = facts
                    .iter()
                    .map(|fact| ((*fact).to_owned(), Value::from("x")))
                    .collect();
                for part in ["what", "why", "todo"] {
                    let id = format!("problem-{}-{part}", kebab(name));
                    let sentence = words::try_say(language, &id, &Value::Object(facts.clone()));
                    assert!(
                        sentence.as_ref().is_some_and(|s| !s.trim().is_empty()),
                        "{id} has no words in {language:?}, or asks for a fact it does not have"
                    );
                }
            }
        }
    }

    #[test]
    fn the_code_of_a_problem_is_the_id_of_its_words() {
        let problem = Problem::BooksClosed {
            issue_date: "2026-10-31".parse().unwrap(),
            closed_until: "2026-12-31".parse().unwrap(),
        };
        let view = problem.view(Language::Dutch);
        assert_eq!(view.code, "books_closed");
        assert!(
            view.words.why.contains("31 december 2026"),
            "{:?}",
            view.words
        );
    }
}
