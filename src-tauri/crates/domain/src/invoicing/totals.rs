//! What lines add up to. Screen, paper, e-invoice and ledger all take their figures from here.

use std::collections::BTreeMap;

use super::InvoiceLine;
use crate::billing::BillableLine;
use crate::money::{Money, TooLarge};
use crate::people::PriceBasis;
use crate::vat::VatClass;

/// One row of the VAT box: EN 16931 BG-23.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VatBreakdown {
    /// The class.
    pub class: VatClass,
    /// Taxable amount, without VAT.
    pub net: Money,
    /// VAT over it.
    pub vat: Money,
}

impl VatBreakdown {
    /// With VAT.
    pub fn gross(&self) -> Money {
        self.net + self.vat
    }
}

/// Totals of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Per VAT class, in the order of [`VatClass`].
    pub breakdown: Vec<VatBreakdown>,
    /// Without VAT.
    pub net: Money,
    /// VAT.
    pub vat: Money,
    /// What is to be paid; negative for a credit note.
    pub payable: Money,
}

impl Totals {
    /// The totals with every sign turned round.
    pub fn negated(&self) -> Self {
        let turn = |row: &VatBreakdown| VatBreakdown {
            class: row.class,
            net: -row.net,
            vat: -row.vat,
        };
        Self {
            breakdown: self.breakdown.iter().map(turn).collect(),
            net: -self.net,
            vat: -self.vat,
            payable: -self.payable,
        }
    }
}

/// Prices the lines of one document and adds them up.
///
/// Every line is rounded once. VAT is rounded once per class, over the sum of its lines: on top of
/// prices without VAT, out of prices that have it in them.
///
/// # Errors
/// [`TooLarge`] when a line or a sum does not fit.
pub fn price_lines(
    lines: &[BillableLine],
    basis: PriceBasis,
) -> Result<(Vec<InvoiceLine>, Totals), TooLarge> {
    let amounts = lines
        .iter()
        .map(BillableLine::amount)
        .collect::<Result<Vec<_>, _>>()?;

    let mut sums: BTreeMap<VatClass, Money> = BTreeMap::new();
    for (line, amount) in lines.iter().zip(&amounts) {
        let sum = sums.entry(line.vat_class).or_default();
        *sum = (*sum + *amount).within_limit()?;
    }

    let mut totals = Totals::default();
    for (class, sum) in sums {
        let (net, vat) = match basis {
            PriceBasis::ExcludingVat => (sum, sum.percent(class.rate())?),
            PriceBasis::IncludingVat => {
                let net = sum.without_vat(class.rate())?;
                (net, sum - net)
            }
        };
        totals.breakdown.push(VatBreakdown { class, net, vat });
        totals.net = (totals.net + net).within_limit()?;
        totals.vat = (totals.vat + vat).within_limit()?;
    }
    totals.payable = (totals.net + totals.vat).within_limit()?;

    let nets = match basis {
        PriceBasis::ExcludingVat => amounts.clone(),
        PriceBasis::IncludingVat => share_out(lines, &amounts, &totals.breakdown)?,
    };
    let priced = lines
        .iter()
        .zip(amounts)
        .zip(nets)
        .map(|((line, amount), net)| invoice_line(line, amount, net))
        .collect();
    Ok((priced, totals))
}

/// Shares the net of each class out over its lines, so that they add up to it exactly: every line
/// gets its own rounded net, and the cents that are left go one by one to the lines whose rounding
/// was furthest off that way (the first of equals).
fn share_out(
    lines: &[BillableLine],
    amounts: &[Money],
    breakdown: &[VatBreakdown],
) -> Result<Vec<Money>, TooLarge> {
    let mut nets = lines
        .iter()
        .zip(amounts)
        .map(|(line, amount)| amount.without_vat(line.vat_class.rate()))
        .collect::<Result<Vec<_>, _>>()?;

    for row in breakdown {
        let mut of_class: Vec<usize> = (0..lines.len())
            .filter(|&i| lines[i].vat_class == row.class)
            .collect();
        let shared: Money = of_class.iter().map(|&i| nets[i]).sum();
        let left = (row.net - shared).cents();
        let step = Money::from_cents(left.signum());
        let hundred = rust_decimal::Decimal::ONE_HUNDRED;
        let off_by = |i: usize| {
            let exact = amounts[i].euros() * hundred / (hundred + row.class.rate().decimal());
            (exact - nets[i].euros()) * rust_decimal::Decimal::from(left.signum())
        };
        of_class.sort_by_key(|&i| std::cmp::Reverse(off_by(i)));
        let count =
            usize::try_from(left.unsigned_abs()).expect("BUG: at most a cent a line is left");
        for i in of_class.into_iter().cycle().take(count) {
            nets[i] += step;
        }
    }
    Ok(nets)
}

fn invoice_line(line: &BillableLine, amount: Money, net: Money) -> InvoiceLine {
    InvoiceLine {
        billable_line: line.id,
        enterprise: line.enterprise.clone(),
        supply_date: line.supply_date,
        text: line.text.clone(),
        quantity: line.quantity,
        unit: line.unit.clone(),
        unit_price: line.unit_price,
        discount: line.discount,
        vat_class: line.vat_class,
        vat_reason: line.vat_reason.clone(),
        reference: line.reference.clone(),
        amount,
        net,
    }
}
