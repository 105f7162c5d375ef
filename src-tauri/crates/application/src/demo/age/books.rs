//! Customers, what they are billed, and what goes in the books.

use chrono::NaiveDate;
use domain::billing::BillableLine;
use domain::dates::Month;
use domain::id::{BillableLineId, DraftId, EntryId, InvoiceId, PartyId};
use domain::invoicing::{Buyer, DraftInvoice, Terms, finalise};
use domain::money::Percentage;
use domain::organisation::{KvkNumber, Organisation};
use domain::people::{Customer, PriceBasis};

use super::super::{FAMILY, STREETS, address, quantity, unit_price};
use super::reservations::Rented;
use super::vat::{high, low, rates_on};
use super::{Client, Life, working_days};
use crate::administration::Work;
use crate::problem::Problem;

const KINDS: [(&str, &str); 8] = [
    ("Stichting", "sociaal"),
    ("Vereniging", "sociaal"),
    ("Basisschool", "sociaal"),
    ("Zorggroep", "commercieel"),
    ("Eetcafé", "commercieel"),
    ("Toneelgroep", "buurt"),
    ("Bewonersgroep", "buurt"),
    ("Familie", "buurt"),
];

impl Life {
    /// Customers for so many invoices a month: some stay away, and others come.
    pub(super) fn customers(&mut self, work: &Work<'_>, invoices: f64) -> Result<(), Problem> {
        let wanted = invoices.ceil() as usize;
        while self.clients.len() < wanted + wanted / 8 + 4 {
            self.client(work)?;
        }
        for _ in 0..self.clients.len() / 100 {
            let gone = self.dice.usize(0..self.clients.len());
            self.clients.swap_remove(gone);
        }
        Ok(())
    }

    /// A month of invoices: for what was `rented`, and for what else was done. In the last year
    /// the lines wait for the month's end; before, they are billed at once, and of the documents
    /// it is noted that they are not kept.
    pub(super) fn bill(
        &mut self,
        work: &Work<'_>,
        month: Month,
        many: f64,
        mut rented: Rented,
        is_last: bool,
    ) -> Result<(), Problem> {
        for (client, lines) in rented.values_mut() {
            if self.dice.u8(0..4) == 0 {
                lines.push(self.supplied(work, client, month)?);
            }
        }
        let invoices = self.about(many);
        let first = self.dice.usize(0..self.clients.len());
        for at in 0..self.clients.len() {
            if rented.len() >= invoices {
                break;
            }
            let client = self.clients[(first + at) % self.clients.len()].clone();
            if rented.contains_key(&client.customer.id) {
                continue;
            }
            let lines = (0..self.dice.usize(2..7))
                .map(|_| self.supplied(work, &client, month))
                .collect::<Result<_, _>>()?;
            rented.insert(client.customer.id, (client, lines));
        }
        if is_last {
            return Ok(());
        }
        let seller = storage::organisation::load(work.tx)?.unwrap_or_default();
        for (client, lines) in rented.into_values() {
            self.invoice(work, &client, lines, month.last_day(), &seller)?;
        }
        Ok(())
    }

    fn client(&mut self, work: &Work<'_>) -> Result<(), Problem> {
        self.customer_number += 1;
        let number = self.customer_number;
        let (kind, group) = KINDS[number as usize % KINDS.len()];
        let name = FAMILY[self.dice.usize(0..FAMILY.len())].1;
        let place = STREETS[self.dice.usize(0..STREETS.len())];
        let is_business = kind != "Familie";
        let customer = Customer {
            id: PartyId(work.new_id()),
            number: number.to_string(),
            name: if is_business {
                format!("{kind} {name} {place}")
            } else {
                format!("{kind} {name}")
            },
            attention: String::new(),
            address: address(
                STREETS[self.dice.usize(0..STREETS.len())],
                &self.dice.u32(1..240).to_string(),
                &format!("{} AB", self.dice.u32(1000..9999)),
            ),
            email: format!("klant{number}@example.org"),
            kvk_number: is_business
                .then(|| KvkNumber::parse(&format!("0009{:04}", number % 10_000)))
                .flatten(),
            oin: None,
            vat_id: None,
            customer_group: group.to_owned(),
            payment_days: None,
            reference: String::new(),
            price_basis: None,
        };
        storage::people::insert_customer(work.tx, &customer)?;
        self.clients.push(Client {
            customer,
            basis: if is_business {
                PriceBasis::ExcludingVat
            } else {
                PriceBasis::IncludingVat
            },
        });
        Ok(())
    }

    /// A line for something else than a room.
    fn supplied(
        &mut self,
        work: &Work<'_>,
        client: &Client,
        month: Month,
    ) -> Result<BillableLine, Problem> {
        let supply_date = *self.pick(&working_days(month));
        let (low, high) = (low(supply_date), high());
        let choices = [
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
        let (enterprise, text, unit, cents, vat_class) = *self.pick(&choices);
        let line = BillableLine {
            id: BillableLineId(work.new_id()),
            party: client.customer.id,
            enterprise: enterprise.to_owned(),
            supply_date,
            text: text.to_owned(),
            quantity: quantity(self.dice.i64(1..17), u32::from(self.dice.bool())),
            unit: unit.to_owned(),
            unit_price: unit_price(cents, 2),
            price_basis: client.basis,
            vat_class,
            vat_reason: String::new(),
            discount: Percentage::ZERO,
            reference: String::new(),
        };
        storage::billing::insert_line(work.tx, &line)?;
        Ok(line)
    }

    fn invoice(
        &self,
        work: &Work<'_>,
        Client { customer, basis }: &Client,
        lines: Vec<BillableLine>,
        issue_date: NaiveDate,
        seller: &Organisation,
    ) -> Result<(), Problem> {
        let year = chrono::Datelike::year(&issue_date);
        let (rates, note) = rates_on(issue_date);
        let draft = DraftInvoice {
            id: DraftId(work.new_id()),
            buyer: Some(Buyer {
                party: customer.id,
                customer_number: customer.number.clone(),
                name: customer.name.clone(),
                attention: String::new(),
                address: customer.address.clone(),
                email: customer.email.clone(),
                legal_id: customer.legal_id(),
                vat_id: None,
                payment_days: seller.payment_days,
            }),
            price_basis: *basis,
            buyer_reference: String::new(),
            preceding_invoice: String::new(),
            note: note.to_owned(),
            lines,
        };
        let first_number = seller.series.first_number;
        let terms = Terms {
            invoice: InvoiceId(work.new_id()),
            entry: EntryId(work.new_id()),
            sequence: storage::invoicing::take_sequence(work.tx, year, first_number)?,
            issue_date,
            seller,
            rates,
            books_closed_until: None,
        };
        let (invoice, entry) = finalise(draft, &terms)?;
        storage::invoicing::insert_invoice(work.tx, &invoice)?;
        storage::ledger::insert_entry(work.tx, &entry)?;
        let id = invoice.id.to_string();
        storage::invoicing::note_not_kept(work.tx, "invoice", &id, "pdf")?;
        if invoice.buyer.legal_id.is_some() {
            storage::invoicing::note_not_kept(work.tx, "invoice", &id, "ubl")?;
        }
        work.touched(invoice.id);
        Ok(())
    }
}
