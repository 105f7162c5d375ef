//! Lines that wait to be billed, and how they gather into a draft.
//!
//! Rentals, produce, the kitchen and assignments make billable lines; invoicing knows nothing of
//! rooms or pumpkins.

use chrono::NaiveDate;

use crate::id::{BillableLineId, PartyId};
use crate::money::{Money, Percentage, Quantity, TooLarge, UnitPrice};
use crate::people::PriceBasis;
use crate::vat::VatClass;

/// Something supplied that has to be paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillableLine {
    /// Identity.
    pub id: BillableLineId,
    /// Who pays.
    pub party: PartyId,
    /// Which enterprise supplied it.
    pub enterprise: String,
    /// When it was supplied.
    pub supply_date: NaiveDate,
    /// What it was, in words.
    pub text: String,
    /// How many; negative gives back.
    pub quantity: Quantity,
    /// Of which unit, in Dutch: `uur`, `kg`.
    pub unit: String,
    /// Price of one.
    pub unit_price: UnitPrice,
    /// Whether that price has VAT in it.
    pub price_basis: PriceBasis,
    /// VAT class.
    pub vat_class: VatClass,
    /// Why that class, where it needs saying.
    pub vat_reason: String,
    /// Discount in percent.
    pub discount: Percentage,
    /// The customer's own reference, or the earlier invoice that is credited; or empty.
    pub reference: String,
}

impl BillableLine {
    /// Quantity × price less the discount, rounded once; with VAT in it when the price has.
    ///
    /// # Errors
    /// [`TooLarge`] when that does not fit.
    pub fn amount(&self) -> Result<Money, TooLarge> {
        Money::priced(self.quantity, self.unit_price, self.discount)
    }
}

/// The reference to print as the buyer's own: the one that most lines carry (the first of equals),
/// else what the customer always wants, else nothing.
pub fn buyer_reference<'a>(lines: &'a [BillableLine], customer_reference: &'a str) -> &'a str {
    if !customer_reference.is_empty() {
        return customer_reference;
    }
    lines
        .iter()
        .map(|line| line.reference.as_str())
        .filter(|reference| !reference.is_empty() && earlier_invoice(reference).is_none())
        .max_by_key(|reference| {
            let first = lines.iter().position(|line| line.reference == **reference);
            let count = lines
                .iter()
                .filter(|line| line.reference == **reference)
                .count();
            (count, std::cmp::Reverse(first))
        })
        .unwrap_or("")
}

/// The earlier invoice that a reference names: `Factuur 2026-V-0398` gives `2026-V-0398`.
pub fn earlier_invoice(reference: &str) -> Option<&str> {
    let rest = [
        "factuurnummer",
        "factuurnr.",
        "factuurnr",
        "factuur",
        "invoice",
    ]
    .into_iter()
    .find_map(|word| {
        let head = reference.get(..word.len())?;
        head.eq_ignore_ascii_case(word)
            .then(|| &reference[word.len()..])
    })?;
    let number = rest.trim_start_matches([' ', ':']).trim_end();
    let is_number = number.contains(|c: char| c.is_ascii_digit()) && !number.contains(' ');
    is_number.then_some(number)
}

/// The earlier invoice that the lines credit, when they name exactly one.
pub fn credited_invoice(lines: &[BillableLine]) -> Option<&str> {
    let mut named = lines
        .iter()
        .filter_map(|line| earlier_invoice(&line.reference));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_names_an_earlier_invoice_only_when_it_says_so() {
        assert_eq!(earlier_invoice("Factuur 2026-V-0398"), Some("2026-V-0398"));
        assert_eq!(earlier_invoice("factuur: 2026-0398 "), Some("2026-0398"));
        assert_eq!(earlier_invoice("Project Ontmoeting 26"), None);
        assert_eq!(earlier_invoice("Factuur volgt"), None);
    }
}
