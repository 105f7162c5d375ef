//! The rows of each list, and how they are read.

use chrono::{NaiveDate, NaiveTime};
use domain::dates::Month;
use domain::money::{Money, Percentage, Quantity, UnitPrice};
use domain::organisation::{Address, Iban, KvkNumber, Oin, Rsin, VatId};
use domain::people::{PersonName, PriceBasis};
use domain::rentals::{RatePer, RentalRate};
use domain::till::PaymentMeans;
use domain::vat::VatClass;
use domain::work::{ImpossibleHours, worked_minutes};
use rust_decimal::Decimal;

use super::choices::{self, Found};
use super::dates;
use super::fields::customer_group;
use super::names;
use super::numbers;
use super::problems::{Choice, RowProblem};
use super::row::{
    LONGEST_NAME, LONGEST_TEXT, LONGEST_WORD, Reader, Table, minutes_of, out_of_range,
};
use super::sheet::{FieldValue, Line};
use super::{ListKind, Row};

/// What somebody is to the cooperative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonRole {
    /// *Medewerker*.
    Employee,
    /// *Vrijwilliger*.
    Volunteer,
    /// *Deelnemer*.
    Participant,
    /// *Lid*.
    Member,
    /// Contact at an organisation.
    Contact,
}

/// A person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// The name; at least the family name or the given name is there.
    pub name: PersonName,
    /// Roles, from the first to the last named; empty when the list says none that is known.
    pub roles: Vec<PersonRole>,
    /// Day of birth.
    pub birth_date: Option<NaiveDate>,
    /// Address; parts may be empty.
    pub address: Address,
    /// E-mail address, or empty.
    pub email: String,
    /// Telephone number, or empty.
    pub phone: String,
    /// Bank account.
    pub iban: Option<Iban>,
    /// First day of the role.
    pub since: Option<NaiveDate>,
    /// Last day of the role.
    pub until: Option<NaiveDate>,
    /// Remark, or empty.
    pub note: String,
}

/// Somebody who gets invoices.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerRow {
    /// The cooperative's number for them, or empty.
    pub number: String,
    /// Full name.
    pub name: String,
    /// What sort of customer, in the words of the list, or empty.
    pub kind: String,
    /// For whose attention, or empty.
    pub attention: String,
    /// Address; parts may be empty.
    pub address: Address,
    /// KvK number.
    pub kvk_number: Option<KvkNumber>,
    /// VAT number.
    pub vat_id: Option<VatId>,
    /// Government number.
    pub oin: Option<Oin>,
    /// Group for tariffs: `buurt`, `sociaal`, `commercieel`, `lid`, another in small letters, or
    /// empty.
    pub customer_group: String,
    /// Days within which they pay.
    pub payment_days: Option<u16>,
    /// E-mail address, or empty.
    pub email: String,
    /// Telephone number, or empty.
    pub phone: String,
    /// Their own reference for invoices, or empty.
    pub reference: String,
    /// Remark, or empty.
    pub note: String,
}

/// A room with its tariff.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomRow {
    /// Name.
    pub name: String,
    /// How many people it holds.
    pub capacity: Option<u32>,
    /// How it is set up, or empty.
    pub layout: String,
    /// What it costs; an empty group is for everybody.
    pub rates: Vec<RentalRate>,
}

/// A line to bill.
#[derive(Clone, Debug, PartialEq)]
pub struct BillableRow {
    /// Name of the customer, with single spaces; empty when only the number is given.
    pub customer: String,
    /// Number of the customer, or empty.
    pub customer_number: String,
    /// Day of supply.
    pub date: NaiveDate,
    /// Enterprise of the cooperative, or empty.
    pub enterprise: String,
    /// What was supplied.
    pub description: String,
    /// How much; negative for a credit.
    pub quantity: Quantity,
    /// Of which unit, or empty.
    pub unit: String,
    /// Price of one.
    pub unit_price: UnitPrice,
    /// Whether the price includes VAT.
    pub price_basis: PriceBasis,
    /// VAT class.
    pub vat_class: VatClass,
    /// Reason for the VAT class, or empty.
    pub vat_reason: String,
    /// Discount; nothing when the cell is empty.
    pub discount: Percentage,
    /// Reference for the invoice, or empty.
    pub reference: String,
}

/// A row of a till receipt.
#[derive(Clone, Debug, PartialEq)]
pub struct TillRow {
    /// Day of the sale.
    pub date: NaiveDate,
    /// Time of the sale.
    pub time: Option<NaiveTime>,
    /// Number of the receipt, or empty.
    pub receipt: String,
    /// What was sold.
    pub product: String,
    /// How much.
    pub quantity: Quantity,
    /// Of which unit, or empty.
    pub unit: String,
    /// Price of one with VAT.
    pub unit_price: UnitPrice,
    /// VAT class.
    pub vat_class: VatClass,
    /// How it was paid.
    pub payment_means: PaymentMeans,
}

/// A placement.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacementRow {
    /// Whole name of who is placed, with single spaces.
    pub participant: String,
    /// Whole name of who guides, or empty.
    pub supervisor: String,
    /// The instrument, or empty.
    pub instrument: String,
    /// Who referred, or empty.
    pub referrer: String,
    /// The goal, or empty.
    pub goal: String,
    /// What is done.
    pub tasks: Vec<String>,
    /// What is learnt.
    pub skills: Vec<String>,
    /// Agreed hours a week.
    pub hours_per_week: Option<Decimal>,
    /// First day.
    pub start: NaiveDate,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Real last day.
    pub actual_end: Option<NaiveDate>,
    /// Why it ended, or empty.
    pub end_reason: String,
}

/// Hours of one person on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursRow {
    /// Whole name of who worked, with single spaces.
    pub name: String,
    /// On which day.
    pub date: NaiveDate,
    /// From when until when; nothing when the list only says how long.
    pub shift: Option<(NaiveTime, NaiveTime)>,
    /// Minutes of break.
    pub pause_minutes: u32,
    /// Minutes worked, without the break.
    pub worked_minutes: u32,
    /// What was done, or empty.
    pub activity: String,
    /// Whether it was approved; an empty cell is no.
    pub is_approved: bool,
}

/// The cooperative itself.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationRow {
    /// Full legal name.
    pub name: String,
    /// Legal form, or empty.
    pub legal_form: String,
    /// KvK number.
    pub kvk_number: Option<KvkNumber>,
    /// Government number.
    pub oin: Option<Oin>,
    /// RSIN.
    pub rsin: Option<Rsin>,
    /// VAT number.
    pub vat_id: Option<VatId>,
    /// Bank account.
    pub iban: Option<Iban>,
    /// Exact name of the account holder, or empty.
    pub account_holder: String,
    /// Address; parts may be empty.
    pub address: Address,
    /// E-mail address, or empty.
    pub email: String,
    /// Telephone number, or empty.
    pub phone: String,
    /// Web site, or empty.
    pub website: String,
    /// Days within which customers pay.
    pub payment_days: Option<u16>,
    /// The month the lists are about.
    pub month: Option<Month>,
    /// What stands before the number of an invoice: `2026-V-`; or empty.
    pub invoice_series: String,
    /// The next number of the series.
    pub first_invoice_number: Option<u32>,
    /// How many digits a number is written with.
    pub invoice_number_digits: Option<u8>,
    /// Whether it takes part in the *kleineondernemersregeling*.
    pub small_business_scheme: Option<bool>,
    /// Its enterprises.
    pub enterprises: Vec<String>,
}

type ReadRow = (Result<Row, Vec<RowProblem>>, Vec<RowProblem>);

/// Reads a row of a table.
pub(super) fn read(table: &Table<'_>, line: &Line) -> ReadRow {
    let mut reader = Reader::new(table, line);
    let row = match table.columns.kind {
        ListKind::People => person(&mut reader).map(Row::Person),
        ListKind::Customers => customer(&mut reader).map(Row::Customer),
        ListKind::Rooms => room(&mut reader).map(Row::Room),
        ListKind::BillableLines => billable(&mut reader).map(Row::BillableLine),
        ListKind::TillSales => till(&mut reader).map(Row::TillSale),
        ListKind::Placements => placement(&mut reader).map(Row::Placement),
        ListKind::Hours => hours(&mut reader).map(Row::Hours),
        ListKind::Organisation => organisation(&mut reader).map(Row::Organisation),
        ListKind::Unknown => None,
    };
    reader.done(row)
}

/// Reads the organisation from fields with values.
pub(super) fn read_organisation(table: &Table<'_>, line: &Line, fields: &[FieldValue]) -> ReadRow {
    let mut reader = Reader::new(table, line);
    for (column, field) in fields.iter().enumerate() {
        if table.columns.field(column).is_none() {
            let column = field.name.clone();
            reader.remarks.push(RowProblem::UnknownField { column });
        } else if field.is_wrong_type {
            let column = field.name.clone();
            let text = field.cell.shown();
            reader.problems.push(RowProblem::WrongType { column, text });
        }
    }
    let row = organisation(&mut reader).map(Row::Organisation);
    reader.done(row)
}

fn person(reader: &mut Reader<'_>) -> Option<PersonRow> {
    let name = person_name(reader);
    if name.full().is_empty() {
        let field = if reader.has("surname") {
            "surname"
        } else {
            "name"
        };
        let column = reader.heading(field);
        reader.problems.push(RowProblem::Missing { column });
    } else if reader.has("surname") && name.family.is_empty() {
        reader.need("surname");
    }
    let roles = roles(reader);
    let since = reader.date("since");
    let until = reader.date("until");
    reader.in_order(since, until, "until");
    Some(PersonRow {
        name,
        roles,
        birth_date: reader.date("birth_date"),
        address: address(reader),
        email: reader.email(),
        phone: reader.phone(),
        iban: reader.identifier("iban", None, Iban::parse),
        since,
        until,
        note: reader.private_text("note", LONGEST_TEXT),
    })
}

/// The name from its parts, or else the whole name taken apart.
fn person_name(reader: &mut Reader<'_>) -> PersonName {
    let mut given = reader.words("first_name", LONGEST_NAME);
    if given.is_empty() {
        given = reader.words("initials", LONGEST_NAME);
    }
    let prefix = reader.words("prefix", LONGEST_NAME);
    let family = reader.words("surname", LONGEST_NAME);
    if given.is_empty() && family.is_empty() {
        let whole = reader.words("name", LONGEST_NAME);
        return names::person(&whole);
    }
    // `Vries, de` or `de Vries` in the column of the family name.
    if prefix.is_empty() && reader.has("surname") && !reader.has("prefix") {
        let apart = names::person(&format!("{family}, {given}"));
        if !given.is_empty() && !family.is_empty() {
            return apart;
        }
    }
    PersonName {
        given,
        prefix,
        family,
    }
}

fn roles(reader: &mut Reader<'_>) -> Vec<PersonRole> {
    let text = reader.words("role", LONGEST_NAME);
    let mut roles = Vec::new();
    // A column for each role, with a mark in it.
    for (field, role) in [
        ("is_employee", PersonRole::Employee),
        ("is_volunteer", PersonRole::Volunteer),
        ("is_participant", PersonRole::Participant),
        ("is_member", PersonRole::Member),
    ] {
        if choices::yes_no(&reader.place(field).1) == Found::Value(true) {
            roles.push(role);
        }
    }
    let parts = text
        .split([',', '/', '+', '&', ';', '|'])
        .flat_map(|part| part.split(" en "));
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        match choices::role(part) {
            Some(role) if !roles.contains(&role) => roles.push(role),
            Some(_) => {}
            None => {
                let column = reader.heading("role");
                let text = part.to_owned();
                let choice = Choice::Role;
                reader.remarks.push(RowProblem::UnknownChoice {
                    column,
                    text,
                    choice,
                });
            }
        }
    }
    roles
}

fn address(reader: &mut Reader<'_>) -> Address {
    let mut street = reader.words("street", LONGEST_NAME);
    let mut house_number = reader.words("house_number", LONGEST_WORD);
    let mut addition = reader.words("addition", LONGEST_WORD);
    if street.is_empty() {
        street = reader.words("address", LONGEST_NAME);
    }
    if house_number.is_empty() {
        let line = names::street_line(&street);
        street = line.street;
        house_number = line.house_number;
        if addition.is_empty() {
            addition = line.addition;
        }
    } else if addition.is_empty() {
        (house_number, addition) = names::house_number(&house_number);
    }
    let mut postcode = names::postcode(&reader.words("postcode", LONGEST_WORD));
    let mut city = reader.words("city", LONGEST_NAME);
    let both = reader.words("postcode_city", LONGEST_NAME);
    if !both.is_empty() {
        let (code, town) = names::postcode_and_city(&both);
        if postcode.is_empty() {
            postcode = code;
        }
        if city.is_empty() {
            city = town;
        }
    }
    Address {
        street,
        house_number,
        addition,
        postcode,
        city,
        country: country(&reader.words("country", LONGEST_WORD)),
    }
}

/// ISO 3166 alpha-2 for the countries near by; others stay as written.
fn country(text: &str) -> String {
    match text.to_lowercase().as_str() {
        "" | "nl" | "nederland" | "nld" | "the netherlands" | "netherlands" => "NL".to_owned(),
        "be" | "belgië" | "belgie" | "belgium" | "bel" => "BE".to_owned(),
        "de" | "duitsland" | "germany" | "deu" => "DE".to_owned(),
        _ if text.len() == 2 => text.to_uppercase(),
        _ => text.to_owned(),
    }
}

fn payment_days(reader: &mut Reader<'_>) -> Option<u16> {
    let days = reader.whole("payment_days", 0, 365)?;
    u16::try_from(days).ok()
}

fn customer(reader: &mut Reader<'_>) -> Option<CustomerRow> {
    reader.need("name");
    Some(CustomerRow {
        number: reader.words("number", LONGEST_WORD),
        name: reader.words("name", LONGEST_NAME),
        kind: reader.words("kind", LONGEST_WORD),
        attention: reader.words("attention", LONGEST_NAME),
        address: address(reader),
        kvk_number: reader.identifier("kvk", Some(8), KvkNumber::parse),
        vat_id: vat_id(reader),
        oin: reader.identifier("oin", Some(20), Oin::parse),
        customer_group: customer_group(&reader.words("customer_group", LONGEST_WORD)),
        payment_days: payment_days(reader),
        email: reader.email(),
        phone: reader.phone(),
        reference: reader.words("reference", LONGEST_NAME),
        note: reader.text("note", LONGEST_TEXT),
    })
}

/// A VAT number; a Dutch one may lack its `NL`.
fn vat_id(reader: &mut Reader<'_>) -> Option<VatId> {
    reader.identifier("vat_id", None, |text| {
        VatId::parse(text)
            .filter(|id| !id.as_str().starts_with(|c: char| c.is_ascii_digit()))
            .or_else(|| VatId::parse(&format!("NL{text}")))
    })
}

fn room(reader: &mut Reader<'_>) -> Option<RoomRow> {
    const RATES: [(&str, &str, RatePer); 10] = [
        ("hour_price", "", RatePer::Hour),
        ("hour_price_buurt", "buurt", RatePer::Hour),
        ("hour_price_sociaal", "sociaal", RatePer::Hour),
        ("hour_price_commercieel", "commercieel", RatePer::Hour),
        ("hour_price_lid", "lid", RatePer::Hour),
        ("day_part_price", "", RatePer::DayPart),
        ("day_part_price_buurt", "buurt", RatePer::DayPart),
        ("day_part_price_sociaal", "sociaal", RatePer::DayPart),
        (
            "day_part_price_commercieel",
            "commercieel",
            RatePer::DayPart,
        ),
        ("day_part_price_lid", "lid", RatePer::DayPart),
    ];
    reader.need("name");
    let name = reader.words("name", LONGEST_NAME);
    let capacity = reader.whole("capacity", 0, 100_000);
    let layout = reader.words("layout", LONGEST_NAME);
    let mut rates = Vec::new();
    for (field, group, per) in RATES {
        if let Some(price) = reader.price(field) {
            if price.decimal().is_sign_negative() && !price.decimal().is_zero() {
                let (column, text) = reader.place(field);
                reader
                    .problems
                    .push(out_of_range(column, text, Decimal::ZERO, UnitPrice::LIMIT));
            }
            rates.push(RentalRate {
                customer_group: group.to_owned(),
                per,
                price,
            });
        }
    }
    Some(RoomRow {
        name,
        capacity,
        layout,
        rates,
    })
}

/// A needed quantity with its unit: of the column, or behind the number.
fn quantity_and_unit(reader: &mut Reader<'_>) -> (Option<Quantity>, String) {
    reader.need("quantity");
    let unit = reader.words("unit", LONGEST_WORD);
    let Some((quantity, behind)) = reader.quantity("quantity") else {
        return (None, unit);
    };
    let is_unit = behind.is_empty() || unit.is_empty() || behind.eq_ignore_ascii_case(&unit);
    if !is_unit {
        let (column, text) = reader.place("quantity");
        reader
            .problems
            .push(RowProblem::NotANumber { column, text });
    }
    let unit = if unit.is_empty() { behind } else { unit };
    (Some(quantity), unit)
}

fn vat_class(reader: &mut Reader<'_>) -> Option<VatClass> {
    reader.need("vat");
    let class = reader.choice("vat", Choice::VatClass, choices::vat_class)?;
    // A zero beside words of an exemption or a reverse charge means one of them, not the zero rate.
    let reason = choices::vat_class_in_reason(&reader.place("vat_reason").1);
    if class == VatClass::ZERO && reason.is_some() {
        let (column, text) = reader.place("vat");
        let choice = Choice::VatClass;
        reader.problems.push(RowProblem::Doubtful {
            column,
            text,
            choice,
        });
        return None;
    }
    Some(class)
}

/// Refuses a line whose amount no longer fits.
fn check_amount(reader: &mut Reader<'_>, quantity: Option<Quantity>, price: Option<UnitPrice>) {
    if let (Some(quantity), Some(price)) = (quantity, price)
        && Money::priced(quantity, price, Percentage::ZERO).is_err()
    {
        reader.problems.push(RowProblem::AmountTooLarge {
            quantity: quantity.decimal(),
            price: price.decimal(),
        });
    }
}

fn billable(reader: &mut Reader<'_>) -> Option<BillableRow> {
    if !reader.is_filled("customer_number") {
        reader.need("customer");
    }
    reader.need("date");
    reader.need("description");
    let customer = reader.words("customer", LONGEST_NAME);
    let customer_number = reader.words("customer_number", LONGEST_WORD);
    let date = reader.date("date");
    let enterprise = reader.words("enterprise", LONGEST_WORD);
    let description = reader.text("description", LONGEST_TEXT);
    let (quantity, unit) = quantity_and_unit(reader);
    let price = price_with_basis(reader);
    let vat_class = vat_class(reader);
    let vat_reason = reader.words("vat_reason", LONGEST_TEXT);
    let discount = discount(reader);
    let reference = reader.words("reference", LONGEST_NAME);
    check_amount(reader, quantity, price.map(|(price, _)| price));
    let (unit_price, price_basis) = price?;
    Some(BillableRow {
        customer,
        customer_number,
        date: date?,
        enterprise,
        description,
        quantity: quantity?,
        unit,
        unit_price,
        price_basis,
        vat_class: vat_class?,
        vat_reason,
        discount,
        reference,
    })
}

/// The discount in hundredths; an amount in euro is refused.
fn discount(reader: &mut Reader<'_>) -> Percentage {
    if reader.is_filled("discount_amount") {
        let is_nothing = reader
            .number("discount_amount")
            .is_some_and(|(value, _)| value.is_zero());
        if !is_nothing {
            let (column, text) = reader.place("discount_amount");
            reader
                .problems
                .push(RowProblem::DiscountInEuro { column, text });
        }
    }
    let (column, text) = reader.place("discount");
    if text.contains('€') {
        reader
            .problems
            .push(RowProblem::DiscountInEuro { column, text });
        return Percentage::ZERO;
    }
    reader.percentage("discount").unwrap_or_default()
}

/// The price and its basis: the basis from its own column, from the heading of the price, or from
/// words above the list.
fn price_with_basis(reader: &mut Reader<'_>) -> Option<(UnitPrice, PriceBasis)> {
    let said = reader.choice("price_basis", Choice::PriceBasis, choices::price_basis);
    let excluding = reader.price("price_excl");
    let including = reader.price("price_incl");
    match (excluding, including) {
        (Some(taken), Some(left)) if said != Some(PriceBasis::IncludingVat) => {
            let (taken_value, left) = (taken.decimal(), left.decimal());
            reader.remarks.push(RowProblem::TwoPrices {
                taken: taken_value,
                left,
            });
            return Some((taken, PriceBasis::ExcludingVat));
        }
        (_, Some(price)) => return Some((price, PriceBasis::IncludingVat)),
        (Some(price), None) => return Some((price, PriceBasis::ExcludingVat)),
        (None, None) => {}
    }
    if !["price_excl", "price_incl"]
        .into_iter()
        .any(|field| reader.is_filled(field))
    {
        let field = ["price", "price_excl", "price_incl"]
            .into_iter()
            .find(|field| reader.has(field));
        reader.need(field.unwrap_or("price"));
    }
    if !reader.has("price") {
        return None;
    }
    let price = reader.price("price");
    if let Some(basis) = said {
        return price.map(|price| (price, basis));
    }
    if reader.is_filled("price_basis") {
        return None;
    }
    match &reader.table.title_basis {
        Some((basis, _)) => price.map(|price| (price, *basis)),
        None => {
            reader.need("price_basis");
            None
        }
    }
}

fn till(reader: &mut Reader<'_>) -> Option<TillRow> {
    for field in ["date", "product", "payment_means"] {
        reader.need(field);
    }
    let date = reader.date("date");
    let time = reader.time("time");
    let receipt = reader.words("receipt", LONGEST_WORD);
    let product = reader.words("product", LONGEST_NAME);
    let (quantity, unit) = quantity_and_unit(reader);
    let field = ["price_incl", "price"]
        .into_iter()
        .find(|field| reader.is_filled(field));
    let price = match field {
        Some(field) => reader.price(field),
        None if reader.is_filled("price_excl") => {
            let column = reader.heading("price_excl");
            reader.problems.push(RowProblem::PriceWithoutVat { column });
            None
        }
        None => {
            reader.need(if reader.has("price_incl") {
                "price_incl"
            } else {
                "price"
            });
            None
        }
    };
    let vat_class = vat_class(reader);
    let payment_means = reader.choice(
        "payment_means",
        Choice::PaymentMeans,
        choices::payment_means,
    );
    check_amount(reader, quantity, price);
    Some(TillRow {
        date: date?,
        time,
        receipt,
        product,
        quantity: quantity?,
        unit,
        unit_price: price?,
        vat_class: vat_class?,
        payment_means: payment_means?,
    })
}

fn placement(reader: &mut Reader<'_>) -> Option<PlacementRow> {
    reader.need("participant");
    reader.need("start");
    let start = reader.date("start");
    let mut planned_end = reader.date("planned_end");
    let mut actual_end = reader.date("actual_end");
    let end_reason = reader.private_text("end_reason", LONGEST_TEXT);
    // One end and nothing that says which: with a reason of ending it has ended.
    if reader.is_filled("end") {
        let end = reader.date("end");
        if end_reason.is_empty() {
            planned_end = end;
            let column = reader.heading("end");
            reader
                .remarks
                .push(RowProblem::EndTakenAsPlanned { column });
        } else {
            actual_end = end;
        }
        reader.in_order(start, end, "end");
    }
    if reader.has("planned_end") {
        reader.in_order(start, planned_end, "planned_end");
    }
    if reader.has("actual_end") {
        reader.in_order(start, actual_end, "actual_end");
    }
    Some(PlacementRow {
        participant: whole_name(reader, "participant"),
        supervisor: whole_name(reader, "supervisor"),
        instrument: reader.words("instrument", LONGEST_WORD),
        referrer: reader.words("referrer", LONGEST_NAME),
        goal: reader.private_text("goal", LONGEST_TEXT),
        tasks: reader.several("tasks"),
        skills: reader.several("skills"),
        hours_per_week: hours_per_week(reader),
        start: start?,
        planned_end,
        actual_end,
        end_reason,
    })
}

/// A whole name in the order in which people say it.
fn whole_name(reader: &mut Reader<'_>, field: &str) -> String {
    let name = reader.words(field, LONGEST_NAME);
    if name.contains(',') {
        names::person(&name).full()
    } else {
        name
    }
}

fn hours_per_week(reader: &mut Reader<'_>) -> Option<Decimal> {
    let (hours, _) = reader.number("hours_per_week")?;
    let most = Decimal::from(7 * 24);
    if hours < Decimal::ZERO || hours > most {
        let (column, text) = reader.place("hours_per_week");
        reader
            .problems
            .push(out_of_range(column, text, Decimal::ZERO, most));
        return None;
    }
    Some(hours.normalize())
}

fn hours(reader: &mut Reader<'_>) -> Option<HoursRow> {
    let name = if reader.has("surname") {
        person_name(reader).full()
    } else {
        let field = if reader.has("name") {
            "name"
        } else {
            "first_name"
        };
        whole_name(reader, field)
    };
    if name.is_empty() {
        let field = ["name", "surname", "first_name"]
            .into_iter()
            .find(|field| reader.has(field));
        reader.need(field.unwrap_or("name"));
    }
    reader.need("date");
    let date = reader.date("date");
    let pause_minutes = pause_minutes(reader);
    let (shift, worked_minutes) = shift(reader, pause_minutes.unwrap_or(0));
    let approved = reader.choice("approved", Choice::YesNo, choices::yes_no);
    Some(HoursRow {
        name,
        date: date?,
        shift,
        pause_minutes: pause_minutes?,
        worked_minutes: worked_minutes?,
        activity: reader.words("activity", LONGEST_NAME),
        is_approved: approved.unwrap_or(false),
    })
}

/// Minutes of the break; none when the cell is empty, nothing when it is refused. A time (`0:30`)
/// is a break of half an hour, and so is `0,5` under a heading that says hours.
fn pause_minutes(reader: &mut Reader<'_>) -> Option<u32> {
    const MOST: u32 = 24 * 60;
    if !reader.is_filled("pause") {
        return Some(0);
    }
    let (heading, text) = reader.place("pause");
    if matches!(text.to_lowercase().as_str(), "-" | "–" | "geen" | "nee") {
        return Some(0);
    }
    let heading = heading.to_lowercase();
    let mut words = heading.split(|c: char| !c.is_alphanumeric());
    let counts_hours = words.any(|word| matches!(word, "uur" | "uren" | "hours" | "pauzeuren"));
    if text.contains(':') {
        return reader.time("pause").map(minutes_of);
    }
    if !counts_hours {
        return reader.whole("pause", 0, MOST);
    }
    let (hours, _) = reader.number("pause")?;
    whole_minutes(reader, "pause", hours)
}

/// Hours as whole minutes, up to a day.
fn whole_minutes(reader: &mut Reader<'_>, field: &str, hours: Decimal) -> Option<u32> {
    use rust_decimal::prelude::ToPrimitive;
    let day = Decimal::from(24);
    let (column, text) = reader.place(field);
    if hours < Decimal::ZERO || hours > day {
        reader
            .problems
            .push(out_of_range(column, text, Decimal::ZERO, day));
        return None;
    }
    let minutes = hours * Decimal::from(60);
    // A third of an hour is written 0,33: the nearest minute is meant.
    minutes.round().to_u32()
}

type Shift = Option<(NaiveTime, NaiveTime)>;

/// Begin and end with the minutes between them, or only the minutes where the list says no more.
fn shift(reader: &mut Reader<'_>, pause_minutes: u32) -> (Shift, Option<u32>) {
    let has_shift = ["begin", "end", "shift"]
        .into_iter()
        .any(|field| reader.is_filled(field));
    if !has_shift && reader.is_filled("duration") {
        let minutes = duration(reader);
        if minutes == Some(0) {
            let (column, text) = reader.place("duration");
            reader
                .problems
                .push(out_of_range(column, text, Decimal::ONE, Decimal::from(24)));
        }
        return (None, minutes);
    }
    let Some((begin, end)) = begin_and_end(reader) else {
        return (None, None);
    };
    let pause = u16::try_from(pause_minutes).unwrap_or(u16::MAX);
    match worked_minutes(begin, end, pause) {
        Ok(minutes) => {
            if reader.is_filled("duration") && !agrees(reader, minutes, pause_minutes) {
                let (_, text) = reader.place("duration");
                reader
                    .remarks
                    .push(RowProblem::HoursDiffer { minutes, text });
            }
            (Some((begin, end)), Some(minutes))
        }
        Err(ImpossibleHours::EndBeforeBegin) => {
            reader
                .problems
                .push(RowProblem::EndBeforeBegin { begin, end });
            (None, None)
        }
        Err(ImpossibleHours::PauseTooLong) => {
            reader.problems.push(RowProblem::PauseTooLong {
                pause_minutes,
                shift_minutes: minutes_of(end) - minutes_of(begin),
            });
            (None, None)
        }
    }
}

/// Begin and end from columns of their own, or from one: `9:00 - 12:30`, `9.00 tot 12.30 uur`.
fn begin_and_end(reader: &mut Reader<'_>) -> Shift {
    if !reader.is_filled("shift") {
        reader.need(if reader.has("begin") {
            "begin"
        } else {
            "shift"
        });
        if reader.has("begin") {
            reader.need("end");
        }
        let (begin, end) = (reader.time("begin"), reader.time("end"));
        return begin.zip(end);
    }
    let (column, text) = reader.place("shift");
    let parted = text
        .split_once(" tot ")
        .or_else(|| text.split_once(['-', '–', '/']));
    let shift = parted.and_then(|(begin, end)| dates::read_time(begin).zip(dates::read_time(end)));
    if shift.is_none() {
        reader.problems.push(RowProblem::NotATime { column, text });
    }
    shift
}

fn duration(reader: &mut Reader<'_>) -> Option<u32> {
    let (_, text) = reader.place("duration");
    if text.contains(':') {
        return reader.time("duration").map(minutes_of);
    }
    let (hours, _) = reader.number("duration")?;
    whole_minutes(reader, "duration", hours)
}

/// Whether the hours written beside a shift are those of the shift, with or without the break.
fn agrees(reader: &Reader<'_>, minutes: u32, pause_minutes: u32) -> bool {
    let (_, text) = reader.place("duration");
    let written = if text.contains(':') {
        dates::read_time(&text).map(|time| Decimal::from(minutes_of(time)))
    } else {
        let number = numbers::read(&text, Some(numbers::Mark::Comma)).ok();
        number.and_then(|number| number.value.checked_mul(Decimal::from(60)))
    };
    written.is_some_and(|written| {
        [minutes, minutes + pause_minutes]
            .into_iter()
            .any(|minutes| (Decimal::from(minutes) - written).abs() <= Decimal::ONE)
    })
}

fn organisation(reader: &mut Reader<'_>) -> Option<OrganisationRow> {
    reader.need("name");
    Some(OrganisationRow {
        name: reader.words("name", LONGEST_NAME),
        legal_form: reader.words("legal_form", LONGEST_WORD),
        kvk_number: reader.identifier("kvk", Some(8), KvkNumber::parse),
        oin: reader.identifier("oin", Some(20), Oin::parse),
        rsin: reader.identifier("rsin", Some(9), Rsin::parse),
        vat_id: vat_id(reader),
        iban: reader.identifier("iban", None, Iban::parse),
        account_holder: reader.words("account_holder", LONGEST_NAME),
        address: address(reader),
        email: reader.email(),
        phone: reader.phone(),
        website: reader.words("website", LONGEST_NAME),
        payment_days: payment_days(reader),
        month: month(reader),
        invoice_series: reader.words("invoice_series", LONGEST_WORD),
        first_invoice_number: reader.whole("first_invoice_number", 1, 999_999_999),
        invoice_number_digits: reader
            .whole("invoice_number_digits", 1, 9)
            .and_then(|digits| u8::try_from(digits).ok()),
        small_business_scheme: reader.choice(
            "small_business_scheme",
            Choice::YesNo,
            choices::yes_no,
        ),
        enterprises: reader.several("enterprises"),
    })
}

/// A month written `2026-10`; others are left out without a word, nothing depends on it.
fn month(reader: &mut Reader<'_>) -> Option<Month> {
    reader.words("month", LONGEST_WORD).parse().ok()
}
