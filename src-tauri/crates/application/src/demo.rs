//! A sample cooperative of a year or of many, the same for the same seed.
//!
//! Everything goes through the rules and the transactions of the house: its invoices are really
//! final, its books really balance. All names are invented and cannot be anybody's.

mod age;

use std::path::Path;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use domain::billing::BillableLine;
use domain::dates::Month;
use domain::id::{BillableLineId, HourId, PartyId, PlacementId, RoomId, TillSaleId};
use domain::money::{Percentage, Quantity, UnitPrice};
use domain::organisation::{Address, Iban, KvkNumber, Oin, Organisation, Rsin, Series, VatId};
use domain::people::{Customer, Person, PersonName, PriceBasis, Role as PersonRole, RoleKind};
use domain::placements::Placement;
use domain::rentals::{RatePer, RentalRate, Room};
use domain::till::{PaymentMeans, TillSale};
use domain::vat::VatClass;
use domain::work::{Hours, Worked};
use fastrand::Rng;
use rust_decimal::Decimal;
use serde::Serialize;
use storage::KeyCost;

use crate::administration::{Action, Administration, Clock, Ids, Work};
use crate::door::cannot_open;
use crate::month::{MonthEndStep, month_end_step};
use crate::permissions::Role;
use crate::problem::Problem;
use crate::sample;
use crate::words::Language;

/// The passphrase of every sample, told to whoever opens one.
pub const DEMO_PASSPHRASE: &str = "voorbeeldwijk-2026";
/// The user of every sample.
pub const DEMO_USER: &str = "Directeur";

/// What the sample is to be.
#[derive(Debug)]
pub struct DemoOptions {
    /// The same seed makes the same cooperative.
    pub seed: u64,
    /// The last year it tells of.
    pub year: i32,
    /// How many years it has been at work, at least 1, and as much going on as in a real one; only
    /// the last year has its documents. None for one small year.
    pub years: Option<u16>,
    /// How much goes on in a sample of years, in percent of a real cooperative.
    pub percent: u16,
    /// How dear it is to try the passphrase.
    pub key_cost: KeyCost,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self {
            seed: 1,
            year: 2025,
            years: None,
            percent: 100,
            key_cost: KeyCost::STANDARD,
        }
    }
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DemoSummary {
    /// People.
    pub people: usize,
    /// Customers.
    pub customers: usize,
    /// Invoices and credit notes.
    pub invoices: u32,
    /// Certificates.
    pub certificates: usize,
}

/// Makes a sample cooperative at `path`, with [`DEMO_USER`] and [`DEMO_PASSPHRASE`].
///
/// # Errors
/// A [`Problem`] when there is a file already or it cannot be written.
pub fn make_demo(path: &Path, options: &DemoOptions) -> Result<DemoSummary, Problem> {
    let ids = Ids::seeded(options.seed);
    let first = storage::NewUser {
        name: DEMO_USER,
        role: Role::Director.key(),
        passphrase: DEMO_PASSPHRASE,
    };
    crate::users::folder_is_there(path)?;
    let (database, _) = storage::create(path, &first, options.key_cost)
        .map_err(|error| cannot_open(error, path))?;
    let clock = Clock::Fixed(noon(day(options.year, 1, 1)));
    let mut administration = Administration::new(database, clock, ids)?;
    let mut cast = Cast::new(options.seed);
    let key = crate::certificates::new_signing_key(&administration.ids);
    let stage = administration.transact(Action::CreateAdministration, |work| {
        storage::organisation::set_setting(work.tx, "language", Language::Dutch.code())?;
        storage::organisation::set_setting(work.tx, sample::SETTING, sample::UNFINISHED)?;
        storage::organisation::set_signing_key(work.tx, key)?;
        storage::organisation::save(work.tx, &organisation())?;
        if options.years.is_some() {
            return Ok(None);
        }
        cast.set_the_stage(work, options.year).map(Some)
    })?;
    if let Some(stage) = stage.result {
        a_small_year(&mut administration, &mut cast, &stage, options.year)?;
    }
    if let Some(years) = options.years {
        age::live(&mut administration, options, years)?;
    }
    administration.clock = Clock::System;
    administration.database.transact(|tx| {
        storage::organisation::set_setting(tx, sample::SETTING, sample::READY)
            .map_err(Problem::from)
    })?;
    let counts = storage::check::counts(&administration.database)?;
    Ok(DemoSummary {
        people: counts.people as usize,
        customers: counts.customers as usize,
        invoices: counts.invoices,
        certificates: counts.certificates as usize,
    })
}

/// A year of which everything goes through the lists and the month's end.
fn a_small_year(
    administration: &mut Administration,
    cast: &mut Cast,
    stage: &Stage,
    year: i32,
) -> Result<(), Problem> {
    for number in 1..=12 {
        let month = Month::of(day(year, number, 1));
        let first_of_next = month.next().first_day();
        administration.clock = Clock::Fixed(noon(month.last_day()));
        administration.transact(Action::ImportLists, |work| cast.live(work, stage, month))?;
        administration.clock = Clock::Fixed(noon(first_of_next));
        let step = || MonthEndStep {
            month: month.to_string(),
            issue_date: month.last_day(),
        };
        while !month_end_step(administration, step())?.result.finished {}
    }
    Ok(())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("BUG: the demo names real days")
}

fn noon(date: NaiveDate) -> DateTime<Utc> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("BUG: noon exists");
    date.and_time(noon).and_utc()
}

fn organisation() -> Organisation {
    Organisation {
        name: "Coöperatie De Proefwijk U.A.".to_owned(),
        legal_form: "coöperatie U.A.".to_owned(),
        kvk_number: KvkNumber::parse("00091630"),
        oin: None,
        rsin: Rsin::parse("999000986"),
        vat_id: VatId::parse("NL999000986B01"),
        iban: Iban::parse("NL09TEST0107127105"),
        account_holder: "Coöperatie De Proefwijk U.A.".to_owned(),
        address: address("Kruidentuin", "1", "1241 BA"),
        email: "administratie@example.org".to_owned(),
        phone: "06-12340001".to_owned(),
        website: "https://www.example.org".to_owned(),
        payment_days: 14,
        series: Series::default(),
        small_business_scheme: false,
        enterprises: ["verhuur", "boerderij", "keuken", "opdrachten"]
            .map(str::to_owned)
            .to_vec(),
    }
}

fn address(street: &str, house_number: &str, postcode: &str) -> Address {
    Address {
        street: street.to_owned(),
        house_number: house_number.to_owned(),
        addition: String::new(),
        postcode: postcode.to_owned(),
        city: "Proefdam".to_owned(),
        country: "NL".to_owned(),
    }
}

/// Somebody on a placement: who, from when, and until when if it has ended.
type Participant = (PartyId, NaiveDate, Option<NaiveDate>);

/// Who and what is there the whole year.
struct Stage {
    people: Vec<PartyId>,
    participants: Vec<Participant>,
    customers: Vec<(PartyId, PriceBasis)>,
}

const GIVEN: [&str; 16] = [
    "Anna", "Bilal", "Chantal", "Dirk", "Emine", "Farid", "Grażyna", "Hatice", "Ilse", "Joost",
    "Khadija", "Lưu", "Mehmet", "Noor", "Oksana", "Pieter",
];
const FAMILY: [(&str, &str); 16] = [
    ("van der", "Proefheuvel"),
    ("", "Voorbeeldsma"),
    ("el", "Fictiefi"),
    ("", "Denkbeeldoğlu"),
    ("de", "Testakker"),
    ("", "Proefowicz"),
    ("van 't", "Bedachtehof"),
    ("", "Verzinselaar"),
    ("ten", "Modelkamp"),
    ("", "Voorbeeldović"),
    ("op den", "Schetsberg"),
    ("", "Nguyễn-Mẫu"),
    ("", "Παραδειγματάκης"),
    ("bin", "Mithali"),
    ("", "Proefsson"),
    ("van", "Nergenshuizen"),
];
const STREETS: [&str; 6] = [
    "Proeflaan",
    "Voorbeeldpad",
    "Schetsweg",
    "Modelplein",
    "Testkade",
    "Verzonnenhof",
];

/// Plays the year with dice that fall the same for the same seed.
struct Cast {
    dice: Rng,
    receipt: u32,
}

impl Cast {
    fn new(seed: u64) -> Self {
        Self {
            dice: Rng::with_seed(seed),
            receipt: 1000,
        }
    }

    fn set_the_stage(&mut self, work: &Work<'_>, year: i32) -> Result<Stage, Problem> {
        self.rooms(work)?;
        let people = self.people(work, year)?;
        let participants = self.placements(work, year, &people)?;
        let customers = self.customers(work)?;
        Ok(Stage {
            people,
            participants,
            customers,
        })
    }

    fn rooms(&mut self, work: &Work<'_>) -> Result<(), Problem> {
        for (name, capacity, hour, part) in [
            ("Grote zaal", 120, 2250, 18_000),
            ("Kleine zaal", 40, 1425, 9500),
            ("Atelier", 18, 1275, 8400),
            ("Keukenstudio", 12, 1900, 14_000),
            ("Kas", 30, 1575, 11_000),
        ] {
            let rate = |customer_group: &str, per, cents| RentalRate {
                customer_group: customer_group.to_owned(),
                per,
                price: unit_price(cents, 2),
            };
            let room = Room {
                id: RoomId(work.new_id()),
                name: name.to_owned(),
                capacity: Some(capacity),
                layout: String::new(),
                is_active: true,
                rates: vec![
                    rate("buurt", RatePer::Hour, hour),
                    rate("commercieel", RatePer::Hour, hour * 2),
                    rate("", RatePer::DayPart, part),
                ],
            };
            storage::rentals::insert_room(work.tx, &room)?;
        }
        Ok(())
    }

    fn people(&mut self, work: &Work<'_>, year: i32) -> Result<Vec<PartyId>, Problem> {
        let mut ids = Vec::new();
        for n in 0..48_usize {
            let (prefix, family) = FAMILY[(n * 5 + n / 16) % 16];
            let kind = match n {
                0..5 => RoleKind::Employee,
                5..30 => RoleKind::Volunteer,
                30..42 => RoleKind::Participant,
                _ => RoleKind::Member,
            };
            let since = day(year - 1 - self.dice.i32(0..6), self.dice.u32(1..=12), 1);
            let person = Person {
                id: PartyId(work.new_id()),
                name: PersonName {
                    given: GIVEN[n % 16].to_owned(),
                    prefix: prefix.to_owned(),
                    family: family.to_owned(),
                },
                birth_date: Some(day(
                    self.dice.i32(1948..2004),
                    self.dice.u32(1..=12),
                    self.dice.u32(1..=28),
                )),
                address: self.address(),
                email: format!("proef{n:02}@example.org"),
                phone: format!("06-1234{:04}", 1000 + n),
                iban: None,
                roles: vec![PersonRole {
                    kind,
                    since: Some(since),
                    until: None,
                }],
                note: String::new(),
            };
            storage::people::insert_person(work.tx, &person)?;
            ids.push(person.id);
        }
        Ok(ids)
    }

    fn address(&mut self) -> Address {
        let street = STREETS[self.dice.usize(0..STREETS.len())];
        let number = self.dice.u32(1..240).to_string();
        address(
            street,
            &number,
            &format!("{} AB", self.dice.u32(1000..9999)),
        )
    }

    fn placements(
        &mut self,
        work: &Work<'_>,
        year: i32,
        people: &[PartyId],
    ) -> Result<Vec<Participant>, Problem> {
        let mut participants = Vec::new();
        for (n, &person) in people[30..42].iter().enumerate() {
            let start = day(year, 1 + u32::try_from(n % 8).unwrap_or(0), 4);
            let planned = start + Days::new(180);
            // Two of three have ended by the end of the year; the others go on.
            let end = (n % 3 != 2 && planned.year() == year).then_some(planned);
            let placement = Placement {
                id: PlacementId(work.new_id()),
                person,
                supervisor: Some(people[n % 5]),
                instrument: ["werkervaringsplaats", "participatieplaats", "dagbesteding"][n % 3]
                    .to_owned(),
                referrer: "Gemeente Proefdam".to_owned(),
                goal: "Ritme opdoen en ervaring".to_owned(),
                tasks: ["zaaien en planten", "oogsten", "kraam inrichten"]
                    .map(str::to_owned)
                    .to_vec(),
                skills: ["op tijd komen", "samenwerken", "gewassen herkennen"]
                    .map(str::to_owned)
                    .to_vec(),
                hours_per_week: Some(Decimal::from(16)),
                start_date: start,
                planned_end_date: Some(planned),
                end_date: end,
                end_reason: String::new(),
            };
            storage::placements::insert(work.tx, &placement)?;
            participants.push((person, start, end));
        }
        Ok(participants)
    }

    fn customers(&mut self, work: &Work<'_>) -> Result<Vec<(PartyId, PriceBasis)>, Problem> {
        let names = [
            ("Gemeente Proefdam", true),
            ("Woonstichting Proefdam", true),
            ("Stichting De Tuin", true),
            ("Basisschool De Telraam", true),
            ("Zorggroep Proefland B.V.", true),
            ("Eetcafé Het Verzinsel B.V.", true),
            ("Vereniging Proefwijk Oost", true),
            ("Toneelgroep Schijn & Spel", true),
            ("Familie Voorbeeldsma", false),
            ("Mevrouw N. Verzinselaar", false),
        ];
        let mut customers = Vec::new();
        for (n, (name, is_business)) in names.into_iter().enumerate() {
            let customer = Customer {
                id: PartyId(work.new_id()),
                number: (1001 + n).to_string(),
                name: name.to_owned(),
                attention: String::new(),
                address: self.address(),
                email: format!("factuur{n:02}@example.org"),
                kvk_number: (is_business && n > 0)
                    .then(|| KvkNumber::parse(&format!("0009{:04}", 2000 + n * 7)))
                    .flatten(),
                oin: (n == 0)
                    .then(|| Oin::parse("00000001999000007000"))
                    .flatten(),
                vat_id: None,
                customer_group: if is_business { "sociaal" } else { "buurt" }.to_owned(),
                payment_days: None,
                reference: String::new(),
                price_basis: None,
            };
            storage::people::insert_customer(work.tx, &customer)?;
            let basis = if is_business {
                PriceBasis::ExcludingVat
            } else {
                PriceBasis::IncludingVat
            };
            customers.push((customer.id, basis));
        }
        Ok(customers)
    }

    /// A month of work: lines to bill, sales at the stall, hours.
    fn live(&mut self, work: &Work<'_>, stage: &Stage, month: Month) -> Result<(), Problem> {
        for &(party, basis) in &stage.customers {
            for _ in 0..self.dice.usize(1..7) {
                let line = self.line(work, party, basis, month);
                storage::billing::insert_line(work.tx, &line)?;
            }
        }
        self.market(work, month)?;
        for &(person, start, end) in &stage.participants {
            self.worked(work, person, month, start, end)?;
        }
        for &person in &stage.people[5..30] {
            self.worked(work, person, month, month.first_day(), None)?;
        }
        Ok(())
    }

    fn a_day(&mut self, month: Month) -> NaiveDate {
        let last = month.last_day().day();
        month.first_day() + Days::new(u64::from(self.dice.u32(0..last)))
    }

    fn line(
        &mut self,
        work: &Work<'_>,
        party: PartyId,
        price_basis: PriceBasis,
        month: Month,
    ) -> BillableLine {
        let high = VatClass::standard(Percentage::whole(21));
        let low = VatClass::standard(Percentage::whole(9));
        let choices = [
            ("verhuur", "Grote zaal", "uur", 2750, VatClass::EXEMPT),
            ("verhuur", "Atelier", "dagdeel", 8400, VatClass::EXEMPT),
            ("verhuur", "Beamer met techniek", "keer", 3500, high),
            ("keuken", "Lunch buurtkeuken", "persoon", 950, low),
            ("keuken", "Soep met boerenbrood", "persoon", 625, low),
            ("boerderij", "Groentepakket", "pakket", 1250, low),
            (
                "opdrachten",
                "Zwerfvuilronde met wijkploeg",
                "uur",
                3200,
                high,
            ),
            ("opdrachten", "Tuinonderhoud", "uur", 3850, high),
        ];
        let (enterprise, text, unit, cents, vat_class) = choices[self.dice.usize(0..choices.len())];
        let reason = if vat_class.needs_reason() {
            "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968"
        } else {
            ""
        };
        BillableLine {
            id: BillableLineId(work.new_id()),
            party,
            enterprise: enterprise.to_owned(),
            supply_date: self.a_day(month),
            text: text.to_owned(),
            quantity: quantity(self.dice.i64(1..33), u32::from(self.dice.bool())),
            unit: unit.to_owned(),
            unit_price: unit_price(cents, 2),
            price_basis,
            vat_class,
            vat_reason: reason.to_owned(),
            discount: Percentage::ZERO,
            reference: String::new(),
        }
    }

    /// The stall: little in winter, much in summer.
    fn market(&mut self, work: &Work<'_>, month: Month) -> Result<(), Problem> {
        let in_season = (5..=10).contains(&month.first_day().month());
        let receipts = if in_season { 40 } else { 12 };
        let low = VatClass::standard(Percentage::whole(9));
        let high = VatClass::standard(Percentage::whole(21));
        let goods = [
            ("Tomaten", "kg", 350, low, true),
            ("Boerenkool", "kg", 275, low, true),
            ("Eieren", "doos", 360, low, false),
            ("Kruidenbosje", "bos", 135, low, false),
            ("Pompoen oranje", "stuk", 325, low, false),
            ("Aardbeienplanten", "tray", 1495, high, false),
            ("Linnen tas", "stuk", 695, high, false),
        ];
        for _ in 0..receipts {
            self.receipt += 1;
            let date = self.a_day(month);
            let means = if self.dice.u8(0..10) < 7 {
                PaymentMeans::Card
            } else {
                PaymentMeans::Cash
            };
            for _ in 0..self.dice.usize(1..4) {
                let (product, unit, cents, vat_class, is_weighed) =
                    goods[self.dice.usize(0..goods.len())];
                let quantity = if is_weighed {
                    quantity(self.dice.i64(200..3500), 3)
                } else {
                    quantity(self.dice.i64(1..4), 0)
                };
                let sale = TillSale {
                    id: TillSaleId(work.new_id()),
                    date,
                    time: NaiveTime::from_hms_opt(9 + self.dice.u32(0..6), self.dice.u32(0..60), 0),
                    receipt: self.receipt.to_string(),
                    product: product.to_owned(),
                    quantity,
                    unit: unit.to_owned(),
                    unit_price: unit_price(cents, 2),
                    vat_class,
                    payment_means: means,
                    enterprise: "boerderij".to_owned(),
                };
                storage::till::insert_sale(work.tx, &sale)?;
            }
        }
        Ok(())
    }

    /// Two shifts a week, most of them approved.
    fn worked(
        &mut self,
        work: &Work<'_>,
        person: PartyId,
        month: Month,
        start: NaiveDate,
        end: Option<NaiveDate>,
    ) -> Result<(), Problem> {
        for date in month
            .first_day()
            .iter_days()
            .take_while(|date| month.contains(*date))
        {
            let is_shift = matches!(date.weekday(), chrono::Weekday::Tue | chrono::Weekday::Thu);
            if !is_shift || date < start || end.is_some_and(|end| date > end) {
                continue;
            }
            let begin = NaiveTime::from_hms_opt(9, 15 * self.dice.u32(0..4), 0);
            let until = NaiveTime::from_hms_opt(12 + self.dice.u32(0..5), 30, 0);
            let hours = Hours {
                id: HourId(work.new_id()),
                person,
                date,
                worked: Worked::Shift {
                    begin: begin.unwrap_or_default(),
                    end: until.unwrap_or_default(),
                    pause_minutes: 15,
                },
                activity: ["boerderij", "keuken", "kas", "zaalbeheer"][self.dice.usize(0..4)]
                    .to_owned(),
                is_approved: self.dice.u8(0..20) > 0,
            };
            storage::work::insert_hours(work.tx, &hours)?;
        }
        Ok(())
    }
}

fn quantity(units: i64, decimals: u32) -> Quantity {
    Quantity::new(Decimal::new(units, decimals)).expect("BUG: the demo counts within bounds")
}

fn unit_price(units: i64, decimals: u32) -> UnitPrice {
    UnitPrice::new(Decimal::new(units, decimals)).expect("BUG: the demo prices within bounds")
}
