//! One row of each list on its way in.

use documents::lists::{BillableRow, HoursRow, ListKind, PlacementRow, RoomRow, Row, TillRow};
use domain::billing::BillableLine;
use domain::dates::Month;
use domain::id::{BillableLineId, HourId, PartyId, PlacementId, RoomId, TillSaleId};
use domain::people::name_key;
use domain::placements::Placement;
use domain::rentals::Room;
use domain::till::TillSale;
use domain::work::{Hours, Worked};
use serde_json::json;

use super::{Fate, Intake, Remark, organisation, parties};
use crate::law::VAT_RATES;
use crate::problem::Problem;

/// The enterprise that till sales belong to when the list does not say: the farm's stall.
const FARM: &str = "boerderij";

/// Brings one row in.
pub(super) fn bring_in(
    intake: &mut Intake<'_>,
    row: &Row,
    remarks: &mut Vec<Remark>,
) -> Result<Fate, Problem> {
    match row {
        Row::Organisation(row) => organisation::bring_in(intake, row, remarks),
        Row::Person(row) => parties::person(intake, row, remarks),
        Row::Customer(row) => parties::customer(intake, row, remarks),
        Row::Room(row) => room(intake, row, remarks),
        Row::BillableLine(row) => billable_line(intake, row),
        Row::TillSale(row) => till_sale(intake, row),
        Row::Placement(row) => placement(intake, row),
        Row::Hours(row) => hours(intake, row),
    }
}

fn room(
    intake: &mut Intake<'_>,
    row: &RoomRow,
    remarks: &mut Vec<Remark>,
) -> Result<Fate, Problem> {
    let tx = intake.work.tx;
    let known = storage::rentals::rooms_by_name_key(tx, &name_key(&row.name))?;
    let room = Room {
        id: known
            .first()
            .copied()
            .unwrap_or_else(|| RoomId(intake.work.new_id())),
        name: row.name.clone(),
        capacity: row.capacity,
        layout: row.layout.clone(),
        is_active: true,
        rates: row.rates.clone(),
    };
    if known.is_empty() {
        storage::rentals::insert_room(tx, &room)?;
        intake.work.touched(room.id);
        return Ok(Fate::Accepted);
    }
    let as_kept = storage::rentals::list_rooms(tx)?
        .into_iter()
        .find(|kept| kept.id == room.id);
    let is_active = as_kept.as_ref().is_none_or(|kept| kept.is_active);
    if as_kept.is_some_and(|kept| {
        kept != Room {
            is_active,
            ..room.clone()
        }
    }) {
        remarks.push(intake.remark("import-room-differs", &json!({ "name": room.name })));
    }
    Ok(Fate::AlreadyPresent)
}

fn billable_line(intake: &mut Intake<'_>, row: &BillableRow) -> Result<Fate, Problem> {
    let party = match parties::find_customer(intake, &row.customer, &row.customer_number)? {
        Ok(party) => party,
        Err(refused) => return Ok(refused),
    };
    if VAT_RATES.check(row.vat_class, row.date).is_err() {
        let facts = json!({ "rate": row.vat_class.key(), "date": row.date });
        return Ok(intake.refuse("import-vat-rate-unknown", &facts));
    }
    if row.quantity.is_zero() {
        return Ok(intake.refuse("import-zero-quantity", &json!({})));
    }
    if row.vat_class.needs_reason() && row.vat_reason.is_empty() {
        return Ok(intake.refuse("import-exempt-without-reason", &json!({})));
    }
    let Some(fingerprint) = intake.seen(ListKind::BillableLines, &format!("{party}|{row:?}"))?
    else {
        return Ok(Fate::AlreadyPresent);
    };
    let line = BillableLine {
        id: BillableLineId(intake.work.new_id()),
        party,
        enterprise: row.enterprise.clone(),
        supply_date: row.date,
        text: row.description.clone(),
        quantity: row.quantity,
        unit: row.unit.clone(),
        unit_price: row.unit_price,
        price_basis: row.price_basis,
        vat_class: row.vat_class,
        vat_reason: row.vat_reason.clone(),
        discount: row.discount,
        reference: row.reference.clone(),
    };
    if line.amount().is_err() {
        return Ok(intake.refuse("import-amount-too-large", &json!({})));
    }
    storage::billing::insert_line(intake.work.tx, &line)?;
    intake.remember(&fingerprint, line.id)?;
    Ok(Fate::Accepted)
}

fn till_sale(intake: &mut Intake<'_>, row: &TillRow) -> Result<Fate, Problem> {
    if VAT_RATES.check(row.vat_class, row.date).is_err() {
        let facts = json!({ "rate": row.vat_class.key(), "date": row.date });
        return Ok(intake.refuse("import-vat-rate-unknown", &facts));
    }
    let Some(fingerprint) = intake.seen(ListKind::TillSales, &format!("{row:?}"))? else {
        return Ok(Fate::AlreadyPresent);
    };
    let month = Month::of(row.date);
    if storage::till::is_booked(intake.work.tx, month, FARM)?.is_some() {
        return Ok(intake.refuse(
            "import-month-booked",
            &json!({ "month": month.to_string() }),
        ));
    }
    let sale = TillSale {
        id: TillSaleId(intake.work.new_id()),
        date: row.date,
        time: row.time,
        receipt: row.receipt.clone(),
        product: row.product.clone(),
        quantity: row.quantity,
        unit: row.unit.clone(),
        unit_price: row.unit_price,
        vat_class: row.vat_class,
        payment_means: row.payment_means,
        enterprise: FARM.to_owned(),
    };
    if sale.gross().is_err() {
        return Ok(intake.refuse("import-amount-too-large", &json!({})));
    }
    storage::till::insert_sale(intake.work.tx, &sale)?;
    intake.remember(&fingerprint, sale.id)?;
    Ok(Fate::Accepted)
}

fn placement(intake: &mut Intake<'_>, row: &PlacementRow) -> Result<Fate, Problem> {
    let person = match parties::find_person(intake, &row.participant, "deelnemer")? {
        Ok(person) => person,
        Err(refused) => return Ok(refused),
    };
    let supervisor: Option<PartyId> = if row.supervisor.is_empty() {
        None
    } else {
        match parties::find_person(intake, &row.supervisor, "begeleider")? {
            Ok(person) => Some(person),
            Err(refused) => return Ok(refused),
        }
    };
    let Some(fingerprint) = intake.seen(ListKind::Placements, &format!("{row:?}"))? else {
        return Ok(Fate::AlreadyPresent);
    };
    let placement = Placement {
        id: PlacementId(intake.work.new_id()),
        person,
        supervisor,
        instrument: row.instrument.clone(),
        referrer: row.referrer.clone(),
        goal: row.goal.clone(),
        tasks: row.tasks.clone(),
        skills: row.skills.clone(),
        hours_per_week: row.hours_per_week,
        start_date: row.start,
        planned_end_date: row.planned_end,
        end_date: row.actual_end,
        end_reason: row.end_reason.clone(),
    };
    storage::placements::insert(intake.work.tx, &placement)?;
    intake.remember(&fingerprint, placement.id)?;
    Ok(Fate::Accepted)
}

fn hours(intake: &mut Intake<'_>, row: &HoursRow) -> Result<Fate, Problem> {
    let person = match parties::find_person(intake, &row.name, "naam")? {
        Ok(person) => person,
        Err(refused) => return Ok(refused),
    };
    let Some(fingerprint) = intake.seen(ListKind::Hours, &format!("{row:?}"))? else {
        return Ok(Fate::AlreadyPresent);
    };
    let worked = match row.shift {
        Some((begin, end)) => Worked::Shift {
            begin,
            end,
            pause_minutes: u16::try_from(row.pause_minutes).unwrap_or(u16::MAX),
        },
        None => Worked::Minutes(u16::try_from(row.worked_minutes).unwrap_or(u16::MAX)),
    };
    let hours = Hours {
        id: HourId(intake.work.new_id()),
        person,
        date: row.date,
        worked,
        activity: row.activity.clone(),
        is_approved: row.is_approved,
    };
    storage::work::insert_hours(intake.work.tx, &hours)?;
    intake.remember(&fingerprint, hours.id)?;
    Ok(Fate::Accepted)
}
