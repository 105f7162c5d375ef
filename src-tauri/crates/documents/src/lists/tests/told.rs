//! A list as a person would tell it, to compare and to read.

use std::fmt::Write;

use domain::organisation::Address;

use super::*;

/// A whole list: what it is, its columns, its rows, what was refused and skipped.
pub(super) fn list(list: &List) -> String {
    let mut told = format!("{:?}", list.kind);
    if let Some(sheet) = &list.sheet {
        write!(told, ", sheet {sheet}").unwrap();
    }
    write!(told, ", {}", list.encoding).unwrap();
    if let Some(separator) = list.separator {
        write!(told, ", parted by {separator:?}").unwrap();
    }
    if let Some(line) = list.header_row {
        write!(told, ", headings on {line}").unwrap();
    }
    told.push('\n');
    if let Some(note) = &list.note {
        writeln!(told, "  note: {note:?}").unwrap();
    }
    for column in &list.columns {
        let field = column.field.unwrap_or("-");
        writeln!(told, "  {:30} {field}", column.heading.replace('\n', " ")).unwrap();
    }
    for row in &list.rows {
        match &row.parsed {
            Ok(parsed) => writeln!(told, "{:4}  {}", row.line, self::row(parsed)).unwrap(),
            Err(problems) => {
                writeln!(told, "{:4}  refused: {}", row.line, row.cells.join(" ¦ ")).unwrap();
                for problem in problems {
                    writeln!(told, "        because {problem:?}").unwrap();
                }
            }
        }
        for remark in &row.remarks {
            writeln!(told, "        remark {remark:?}").unwrap();
        }
    }
    for skipped in &list.skipped {
        let cells = skipped.cells.join(" ¦ ");
        writeln!(
            told,
            "{:4}  skipped, {:?}: {cells}",
            skipped.line, skipped.why
        )
        .unwrap();
    }
    told
}

/// The rows that came in, one line each.
pub(super) fn rows(list: &List) -> Vec<String> {
    good(list).into_iter().map(row).collect()
}

pub(super) fn row(row: &Row) -> String {
    let parts: Vec<String> = match row {
        Row::Person(p) => vec![
            p.name.given.clone(),
            p.name.prefix.clone(),
            p.name.family.clone(),
            format!("{:?}", p.roles),
            optional(p.birth_date),
            address(&p.address),
            p.email.clone(),
            p.phone.clone(),
            optional(p.iban.as_ref()),
            optional(p.since),
            optional(p.until),
            p.note.clone(),
        ],
        Row::Customer(c) => vec![
            c.number.clone(),
            c.name.clone(),
            c.kind.clone(),
            c.attention.clone(),
            address(&c.address),
            optional(c.kvk_number.as_ref()),
            optional(c.vat_id.as_ref()),
            optional(c.oin.as_ref()),
            c.customer_group.clone(),
            optional(c.payment_days),
            c.email.clone(),
            c.phone.clone(),
            c.reference.clone(),
            c.note.clone(),
        ],
        Row::Room(r) => {
            let rate = |rate: &domain::rentals::RentalRate| {
                format!(
                    "{}/{} {}",
                    rate.per.key(),
                    rate.customer_group,
                    rate.price.decimal()
                )
            };
            vec![
                r.name.clone(),
                optional(r.capacity),
                r.layout.clone(),
                r.rates.iter().map(rate).collect::<Vec<_>>().join(", "),
            ]
        }
        Row::BillableLine(b) => vec![
            b.customer.clone(),
            b.customer_number.clone(),
            b.date.to_string(),
            b.enterprise.clone(),
            b.description.clone(),
            b.quantity.decimal().to_string(),
            b.unit.clone(),
            b.unit_price.decimal().to_string(),
            b.price_basis.key().to_owned(),
            b.vat_class.key(),
            b.vat_reason.clone(),
            b.discount.decimal().to_string(),
            b.reference.clone(),
        ],
        Row::TillSale(t) => vec![
            t.date.to_string(),
            optional(t.time),
            t.receipt.clone(),
            t.product.clone(),
            t.quantity.decimal().to_string(),
            t.unit.clone(),
            t.unit_price.decimal().to_string(),
            t.vat_class.key(),
            t.payment_means.key().to_owned(),
        ],
        Row::Placement(p) => vec![
            p.participant.clone(),
            p.supervisor.clone(),
            p.instrument.clone(),
            p.referrer.clone(),
            p.goal.clone(),
            p.tasks.join(" + "),
            p.skills.join(" + "),
            optional(p.hours_per_week),
            p.start.to_string(),
            optional(p.planned_end),
            optional(p.actual_end),
            p.end_reason.clone(),
        ],
        Row::Hours(h) => vec![
            h.name.clone(),
            h.date.to_string(),
            h.shift
                .map_or_else(String::new, |(begin, end)| format!("{begin}-{end}")),
            h.pause_minutes.to_string(),
            h.worked_minutes.to_string(),
            h.activity.clone(),
            if h.is_approved { "approved" } else { "open" }.to_owned(),
        ],
        Row::Organisation(o) => vec![
            o.name.clone(),
            o.legal_form.clone(),
            optional(o.kvk_number.as_ref()),
            optional(o.oin.as_ref()),
            optional(o.rsin.as_ref()),
            optional(o.vat_id.as_ref()),
            optional(o.iban.as_ref()),
            o.account_holder.clone(),
            address(&o.address),
            o.email.clone(),
            o.phone.clone(),
            o.website.clone(),
            optional(o.payment_days),
            optional(o.month),
            o.invoice_series.clone(),
            optional(o.first_invoice_number),
            optional(o.invoice_number_digits),
            optional(o.small_business_scheme),
            o.enterprises.join(" + "),
        ],
    };
    parts.join(" | ")
}

fn optional(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn address(of: &Address) -> String {
    format!(
        "{}, {}, {}, {}, {} {}",
        of.street, of.house_number, of.addition, of.postcode, of.city, of.country
    )
}
