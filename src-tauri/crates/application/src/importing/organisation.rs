//! The cooperative's own details on their way in.

use documents::lists::OrganisationRow;
use domain::organisation::{Organisation, Series};
use serde_json::json;

use super::{Fate, Intake, Remark};
use crate::problem::Problem;

/// Fills in what the list says and leaves what it does not. A name that changes is remarked.
pub(super) fn bring_in(
    intake: &mut Intake<'_>,
    row: &OrganisationRow,
    remarks: &mut Vec<Remark>,
) -> Result<Fate, Problem> {
    let tx = intake.work.tx;
    let known = storage::organisation::load(tx)?.unwrap_or_default();
    let text = |new: &str, old: &str| {
        if new.is_empty() {
            old.to_owned()
        } else {
            new.to_owned()
        }
    };
    let organisation = Organisation {
        name: text(&row.name, &known.name),
        legal_form: text(&row.legal_form, &known.legal_form),
        kvk_number: row.kvk_number.clone().or(known.kvk_number.clone()),
        oin: row.oin.clone().or(known.oin.clone()),
        rsin: row.rsin.clone().or(known.rsin.clone()),
        vat_id: row.vat_id.clone().or(known.vat_id.clone()),
        iban: row.iban.clone().or(known.iban.clone()),
        account_holder: text(&row.account_holder, &known.account_holder),
        address: if row.address.street.is_empty() {
            known.address.clone()
        } else {
            row.address.clone()
        },
        email: text(&row.email, &known.email),
        phone: text(&row.phone, &known.phone),
        website: text(&row.website, &known.website),
        payment_days: row.payment_days.unwrap_or(known.payment_days),
        series: Series {
            prefix: text(&row.invoice_series, &known.series.prefix),
            first_number: row
                .first_invoice_number
                .unwrap_or(known.series.first_number),
            digits: row.invoice_number_digits.unwrap_or(known.series.digits),
        },
        small_business_scheme: row
            .small_business_scheme
            .unwrap_or(known.small_business_scheme),
        enterprises: if row.enterprises.is_empty() {
            known.enterprises.clone()
        } else {
            row.enterprises.clone()
        },
    };
    if organisation == known {
        return Ok(Fate::AlreadyPresent);
    }
    if !known.name.is_empty() && known.name != organisation.name {
        let facts = json!({ "name": organisation.name });
        remarks.push(intake.remark("import-organisation-changed", &facts));
    }
    storage::organisation::save(tx, &organisation)?;
    Ok(Fate::Accepted)
}
