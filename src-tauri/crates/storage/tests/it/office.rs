//! A throw-away administration, and the people of the house in it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use uuid::Uuid;

use domain::billing::BillableLine;
use domain::id::{
    BillableLineId, ChangeId, DraftId, EntryId, InvoiceId, LotId, PartyId, PlacementId, ProductId,
    ReceiptId, TillSessionId,
};
use domain::invoicing::{Buyer, DraftInvoice, Invoice, Terms, finalise};
use domain::ledger::JournalEntry;
use domain::money::{Money, Percentage, Quantity, UnitPrice};
use domain::organisation::{Address, Iban, KvkNumber, Organisation, Rsin, VatId};
use domain::people::{Customer, Person, PersonName, PriceBasis, Role, RoleKind};
use domain::placements::Placement;
use domain::produce::{MovementReason, OfLot, Product};
use domain::till::{PaymentMeans, Receipt, ReceiptLine, TillSession};
use domain::vat::{DatedRate, VatClass, VatRates};
use storage::changes::ChangeInfo;
use storage::produce::{Lot, Movement};
use storage::{Database, KeyCost, NewUser, Read, RecoveryWords, StorageError, Transaction, check};

pub const PASSPHRASE: &str = "een kas vol pompoenen";

/// A folder with one administration; gone when dropped.
pub struct Office {
    pub database: Database,
    pub words: RecoveryWords,
    pub folder: tempfile::TempDir,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (database, words) = create_in(folder.path());
        Self {
            database,
            words,
            folder,
        }
    }

    pub fn path(&self) -> PathBuf {
        file_in(self.folder.path())
    }

    /// Closes the file and gives what is left: the folder.
    pub fn close(self) -> (tempfile::TempDir, RecoveryWords) {
        drop(self.database);
        (self.folder, self.words)
    }

    pub fn write<T>(
        &mut self,
        action: impl FnOnce(&Transaction<'_>) -> Result<T, StorageError>,
    ) -> T {
        self.database.transact(action).unwrap().0
    }

    /// An undoable step; gives its identity.
    pub fn step(
        &mut self,
        action: impl FnOnce(&Transaction<'_>) -> Result<(), StorageError>,
    ) -> ChangeId {
        let id = ChangeId(Uuid::now_v7());
        let change = ChangeInfo {
            id,
            at: noon(),
            user: "anna".to_owned(),
            action: "step".to_owned(),
            description: "A step".to_owned(),
        };
        self.database.transact_undoable(&change, action).unwrap();
        id
    }
}

pub fn file_in(folder: &Path) -> PathBuf {
    folder.join("voorbeeldwijk.kas")
}

pub fn create_in(folder: &Path) -> (Database, RecoveryWords) {
    let user = NewUser {
        name: "Anna Bakker",
        role: "director",
        passphrase: PASSPHRASE,
    };
    storage::create(&file_in(folder), &user, KeyCost::FOR_TESTS).unwrap()
}

pub fn noon() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn address() -> Address {
    Address {
        street: "Kerkstraat".to_owned(),
        house_number: "12".to_owned(),
        addition: "A".to_owned(),
        postcode: "1241 BA".to_owned(),
        city: "Voorbeelddorp".to_owned(),
        country: String::new(),
    }
}

pub fn cooperative() -> Organisation {
    Organisation {
        name: "Coöperatie De Voorbeeldwijk U.A.".to_owned(),
        legal_form: "coöperatie U.A.".to_owned(),
        kvk_number: KvkNumber::parse("00091014"),
        rsin: Rsin::parse("999000986"),
        vat_id: VatId::parse("NL999000986B01"),
        iban: Iban::parse("NL09TEST0107127105"),
        account_holder: "Coöperatie De Voorbeeldwijk".to_owned(),
        address: address(),
        email: "info@voorbeeldwijk.example".to_owned(),
        payment_days: 14,
        enterprises: vec!["Verhuur".to_owned(), "Boerderij".to_owned()],
        ..Organisation::default()
    }
}

pub fn person(given: &str, prefix: &str, family: &str) -> Person {
    Person {
        id: PartyId(Uuid::now_v7()),
        name: PersonName {
            given: given.to_owned(),
            prefix: prefix.to_owned(),
            family: family.to_owned(),
        },
        birth_date: Some(day("1990-02-28")),
        address: address(),
        email: "dirk@buurt.example".to_owned(),
        phone: "020-0000000".to_owned(),
        iban: Iban::parse("NL09TEST0107127105"),
        roles: vec![
            Role {
                kind: RoleKind::Participant,
                since: Some(day("2026-01-01")),
                until: None,
            },
            Role {
                kind: RoleKind::Member,
                since: None,
                until: Some(day("2026-06-30")),
            },
        ],
        note: "geen zwaar tillen".to_owned(),
    }
}

pub fn customer(name: &str) -> Customer {
    Customer {
        id: PartyId(Uuid::now_v7()),
        number: "K-007".to_owned(),
        name: name.to_owned(),
        attention: "t.a.v. de penningmeester".to_owned(),
        address: address(),
        email: "geld@detuin.example".to_owned(),
        kvk_number: KvkNumber::parse("00091030"),
        oin: None,
        vat_id: VatId::parse("NL000099998B57"),
        customer_group: "sociaal".to_owned(),
        payment_days: None,
        reference: "PO 12".to_owned(),
        price_basis: None,
    }
}

pub fn billable(party: PartyId, text: &str, date: &str) -> BillableLine {
    BillableLine {
        id: BillableLineId(Uuid::now_v7()),
        party,
        enterprise: "Verhuur".to_owned(),
        supply_date: day(date),
        text: text.to_owned(),
        quantity: Quantity::new("2.5".parse().unwrap()).unwrap(),
        unit: "uur".to_owned(),
        unit_price: UnitPrice::new("32.125".parse().unwrap()).unwrap(),
        price_basis: PriceBasis::ExcludingVat,
        vat_class: VatClass::standard(Percentage::whole(21)),
        vat_reason: String::new(),
        discount: Percentage::new("12.5".parse().unwrap()).unwrap(),
        reference: String::new(),
    }
}

pub fn draft_for(customer: &Customer, lines: Vec<BillableLine>) -> DraftInvoice {
    DraftInvoice {
        id: DraftId(Uuid::now_v7()),
        buyer: Some(Buyer {
            party: customer.id,
            customer_number: customer.number.clone(),
            name: customer.name.clone(),
            attention: customer.attention.clone(),
            address: customer.address.clone(),
            email: customer.email.clone(),
            legal_id: customer.legal_id(),
            vat_id: customer.vat_id.clone(),
            payment_days: customer.payment_days.unwrap_or(14),
        }),
        price_basis: PriceBasis::ExcludingVat,
        buyer_reference: "PO 12".to_owned(),
        preceding_invoice: String::new(),
        note: "Met dank".to_owned(),
        lines,
    }
}

/// Makes a draft final, by the real rule, and keeps invoice, entry and PDF.
pub fn finalised(
    tx: &Transaction<'_>,
    draft: DraftInvoice,
) -> Result<(Invoice, JournalEntry), StorageError> {
    let rates = VatRates::new(vec![DatedRate {
        rate: Percentage::whole(21),
        valid_from: None,
        valid_to: None,
    }]);
    let seller = cooperative();
    let draft_id = draft.id;
    let terms = Terms {
        invoice: InvoiceId(Uuid::now_v7()),
        entry: EntryId(Uuid::now_v7()),
        sequence: storage::invoicing::take_sequence(tx, 2026, 413)?,
        issue_date: day("2026-11-22"),
        seller: &seller,
        rates: &rates,
        books_closed_until: None,
    };
    let (invoice, entry) = finalise(draft, &terms).unwrap();
    storage::invoicing::insert_invoice(tx, &invoice)?;
    storage::ledger::insert_entry(tx, &entry)?;
    storage::invoicing::insert_document(tx, &pdf_of(&invoice))?;
    storage::invoicing::delete_draft(tx, draft_id)?;
    Ok((invoice, entry))
}

pub fn pdf_of(invoice: &Invoice) -> storage::invoicing::Document {
    storage::invoicing::Document::new(
        ("invoice", invoice.id.to_string()),
        "pdf",
        format!("{}.pdf", invoice.number),
        "application/pdf",
        format!("%PDF of {}", invoice.number).into_bytes(),
    )
}

/// A customer with one line, drafted and finalised.
pub fn an_invoice(tx: &Transaction<'_>) -> Result<(Invoice, JournalEntry), StorageError> {
    let tuin = customer("Stichting De Tuin");
    storage::people::insert_customer(tx, &tuin)?;
    let draft = draft_for(&tuin, vec![billable(tuin.id, "Zaalhuur", "2026-10-03")]);
    storage::invoicing::insert_draft(tx, &draft)?;
    finalised(tx, draft)
}

pub fn placement(person: PartyId, supervisor: Option<PartyId>) -> Placement {
    Placement {
        id: PlacementId(Uuid::now_v7()),
        person,
        supervisor,
        instrument: "werkervaringsplaats".to_owned(),
        referrer: "gemeente".to_owned(),
        goal: "ritme".to_owned(),
        tasks: vec!["oogsten".to_owned(), "inpakken".to_owned()],
        skills: vec!["samenwerken".to_owned()],
        hours_per_week: Some("16.5".parse().unwrap()),
        start_date: day("2026-05-01"),
        planned_end_date: Some(day("2026-09-30")),
        end_date: Some(day("2026-08-28")),
        end_reason: "baan gevonden".to_owned(),
    }
}

pub fn tomatoes() -> Product {
    Product {
        id: ProductId(Uuid::now_v7()),
        name: "Tomaten".to_owned(),
        unit: "kg".to_owned(),
        is_weighed: true,
        price: UnitPrice::new("3.95".parse().unwrap()).unwrap(),
        vat_class: VatClass::standard(Percentage::whole(9)),
        enterprise: "Boerderij".to_owned(),
        picture: String::new(),
        is_active: true,
    }
}

pub fn grams(grams: i64) -> Quantity {
    Quantity::new(rust_decimal::Decimal::new(grams, 3)).unwrap()
}

pub fn movement(product: &Product, of_lot: OfLot, reason: MovementReason) -> Movement {
    Movement::of(product.id, of_lot, noon(), reason)
}

/// A lot of so many grams, found when counting.
pub fn a_lot(
    tx: &Transaction<'_>,
    product: &Product,
    weight: i64,
    date: &str,
) -> Result<LotId, StorageError> {
    let lot = Lot {
        id: LotId(Uuid::now_v7()),
        product: product.id,
        harvest: None,
        date: day(date),
        bed: String::new(),
    };
    storage::produce::insert_lot(tx, &lot)?;
    let of_lot = OfLot {
        lot: Some(lot.id),
        quantity: grams(weight),
    };
    let counted = movement(product, of_lot, MovementReason::Count);
    storage::produce::insert_movement(tx, &counted)?;
    Ok(lot.id)
}

/// A till that is open on the market.
pub fn a_session(tx: &Transaction<'_>) -> Result<TillSession, StorageError> {
    let session = TillSession {
        id: TillSessionId(Uuid::now_v7()),
        enterprise: "Boerderij".to_owned(),
        place: "Markt".to_owned(),
        opened_at: noon(),
        opened_by: "1".to_owned(),
        float: Money::from_cents(10_000),
        closing: None,
    };
    storage::till::insert_session(tx, &session)?;
    Ok(session)
}

/// So many grams sold in a session, out of the oldest lots, with everything that belongs to it.
pub fn a_sale(
    tx: &Transaction<'_>,
    session: &TillSession,
    product: &Product,
    weight: i64,
) -> Result<Receipt, StorageError> {
    a_sale_on(tx, session, product, weight, noon().naive_utc())
}

/// The same at a moment on the clock on the wall.
pub fn a_sale_on(
    tx: &Transaction<'_>,
    session: &TillSession,
    product: &Product,
    weight: i64,
    local: NaiveDateTime,
) -> Result<Receipt, StorageError> {
    let line = ReceiptLine::of(product, grams(weight)).unwrap();
    let receipt = Receipt {
        id: ReceiptId(Uuid::now_v7()),
        number: storage::till::take_receipt_number(tx, 2026)?,
        session: session.id,
        place: session.place.clone(),
        at: noon(),
        local,
        payment_means: PaymentMeans::Cash,
        seller: cooperative(),
        lines: vec![line],
        received: None,
        reverses: None,
        reason: String::new(),
    };
    storage::till::insert_receipt(tx, &receipt)?;
    let left = storage::produce::stock_of(tx, product.id)?.left();
    for of_lot in domain::produce::take(&left, grams(weight)) {
        let sold = Movement {
            receipt: Some((receipt.id, 0)),
            ..movement(product, of_lot, MovementReason::Sale)
        };
        storage::produce::insert_movement(tx, &sold)?;
    }
    Ok(receipt)
}

/// Whether pages, tables and references are as they should be.
pub fn is_whole(r: &impl Read) -> Result<bool, StorageError> {
    Ok(check::broken_seals(r)?.is_empty()
        && check::broken_structure(r)?.is_empty()
        && check::broken_references(r)?.is_empty())
}
