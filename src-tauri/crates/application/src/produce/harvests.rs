//! Harvests: what came off the land, split by what it is for.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{HarvestId, LotId, ProductId};
use domain::money::Quantity;
use domain::produce::{
    Harvest as Kept, HarvestUse as KeptUse, MovementReason, OfLot, Product as KeptProduct,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::StorageError;
use storage::produce::{Lot, Movement};
use ts_rs::TS;
use uuid::Uuid;

use super::{product_of, quantity_of};
use crate::administration::{Action, Administration, Done, Work};
use crate::commands::{Empty, filled};
use crate::door::reading;
use crate::fields;
use crate::problem::Problem;
use crate::words;

/// What a part of a harvest is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HarvestUse {
    /// To be sold: goes into stock.
    Sale,
    /// For our own kitchen.
    Kitchen,
    /// Given away.
    Gift,
    /// For those who grew it.
    OwnUse,
    /// Back to the land.
    Compost,
    /// Kept for sowing.
    Seed,
}

impl From<HarvestUse> for KeptUse {
    fn from(it: HarvestUse) -> Self {
        match it {
            HarvestUse::Sale => Self::Sale,
            HarvestUse::Kitchen => Self::Kitchen,
            HarvestUse::Gift => Self::Gift,
            HarvestUse::OwnUse => Self::OwnUse,
            HarvestUse::Compost => Self::Compost,
            HarvestUse::Seed => Self::Seed,
        }
    }
}

impl From<KeptUse> for HarvestUse {
    fn from(it: KeptUse) -> Self {
        match it {
            KeptUse::Sale => Self::Sale,
            KeptUse::Kitchen => Self::Kitchen,
            KeptUse::Gift => Self::Gift,
            KeptUse::OwnUse => Self::OwnUse,
            KeptUse::Compost => Self::Compost,
            KeptUse::Seed => Self::Seed,
        }
    }
}

/// A part of a harvest.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HarvestPart {
    /// What it is for; each use once.
    #[serde(rename = "use")]
    pub use_: HarvestUse,
    /// How much.
    #[ts(type = "string")]
    pub quantity: Decimal,
}

/// A harvest to write down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteHarvest {
    /// Made by the page once per form: the same key is the same harvest.
    pub key: Uuid,
    /// Of what.
    pub product_id: Uuid,
    /// When; not after today.
    pub date: NaiveDate,
    /// From which bed.
    pub bed: Option<String>,
    /// For what. Uses of nothing are left out; a use that stands twice is added up.
    pub uses: Vec<HarvestPart>,
    /// A note.
    pub note: Option<String>,
}

/// A harvest.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Harvest {
    /// Identity.
    pub id: Uuid,
    /// Of what.
    pub product_id: Uuid,
    /// Its name.
    pub product_name: String,
    /// Its unit.
    pub unit: String,
    /// When.
    pub date: NaiveDate,
    /// From which bed.
    pub bed: Option<String>,
    /// For what.
    pub uses: Vec<HarvestPart>,
    /// All of it.
    #[ts(type = "string")]
    pub total: Decimal,
    /// A note.
    pub note: Option<String>,
}

impl Harvest {
    fn of(harvest: Kept, product: &KeptProduct) -> Self {
        Self {
            id: harvest.id.0,
            product_id: harvest.product.0,
            product_name: product.name.clone(),
            unit: product.unit.clone(),
            date: harvest.date,
            total: harvest.total(),
            bed: filled(harvest.bed),
            uses: harvest
                .uses
                .iter()
                .map(|(use_, quantity)| HarvestPart {
                    use_: (*use_).into(),
                    quantity: quantity.decimal(),
                })
                .collect(),
            note: filled(harvest.note),
        }
    }
}

/// Which harvests.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListHarvests {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// Which harvest to delete.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteHarvest {
    /// Its identity.
    pub harvest_id: Uuid,
}

/// Writes a harvest down; what is for sale goes into stock as a lot.
pub(crate) fn write_harvest(
    administration: &mut Administration,
    input: WriteHarvest,
) -> Result<Done<Harvest>, Problem> {
    let language = administration.language;
    let id = HarvestId(input.key);
    if let Some(known) = storage::produce::get_harvest(&administration.database, id)? {
        let product = product_of(&administration.database, language, known.product)?;
        return Ok(reading(Harvest::of(known, &product)));
    }
    let date = fields::date("date", input.date)?;
    let bed = fields::optional("bed", input.bed.as_ref(), fields::NAME)?;
    let note = fields::optional("note", input.note.as_ref(), fields::NOTE)?;
    administration.transact(Action::WriteHarvest, |work| {
        let product = product_of(work.tx, language, ProductId(input.product_id))?;
        // Another window may have been first with the same key.
        if let Some(known) = storage::produce::get_harvest(work.tx, id)? {
            return Ok(Harvest::of(known, &product));
        }
        if !product.is_active {
            return Err(Problem::ProductRetired {
                product: product.name,
            });
        }
        if date > work.today {
            return Err(fields::not_right("date", &date.to_string()));
        }
        let harvest = Kept {
            id,
            product: product.id,
            date,
            bed: bed.clone(),
            uses: uses_of(&product, &input.uses)?,
            note: note.clone(),
        };
        storage::produce::insert_harvest(work.tx, &harvest)?;
        if let Some(quantity) = harvest.for_sale() {
            into_stock(work, &harvest, quantity)?;
        }
        work.touched(id);
        Ok(Harvest::of(harvest, &product))
    })
}

fn uses_of(
    product: &KeptProduct,
    parts: &[HarvestPart],
) -> Result<Vec<(KeptUse, Quantity)>, Problem> {
    let mut sums: BTreeMap<KeptUse, Decimal> = BTreeMap::new();
    for part in parts.iter().filter(|part| !part.quantity.is_zero()) {
        let quantity = quantity_of(product, part.quantity)?;
        *sums.entry(part.use_.into()).or_default() += quantity.decimal();
    }
    if sums.is_empty() {
        return Err(Problem::HarvestEmpty {
            product: product.name.clone(),
        });
    }
    sums.into_iter()
        .map(|(use_, sum)| Ok((use_, quantity_of(product, sum)?)))
        .collect()
}

fn into_stock(work: &Work<'_>, harvest: &Kept, quantity: Quantity) -> Result<(), StorageError> {
    let lot = Lot {
        id: LotId(work.new_id()),
        product: harvest.product,
        harvest: Some(harvest.id),
        date: harvest.date,
        bed: harvest.bed.clone(),
    };
    storage::produce::insert_lot(work.tx, &lot)?;
    let of_lot = OfLot {
        lot: Some(lot.id),
        quantity,
    };
    let movement = Movement {
        harvest: Some(harvest.id),
        ..Movement::of(harvest.product, of_lot, work.now, MovementReason::Harvest)
    };
    storage::produce::insert_movement(work.tx, &movement)
}

/// The harvests of a period, the newest first.
pub(crate) fn list_harvests(
    administration: &mut Administration,
    input: ListHarvests,
) -> Result<Vec<Harvest>, Problem> {
    let database = &administration.database;
    let products: BTreeMap<ProductId, KeptProduct> =
        storage::produce::list_products(database, true)?
            .into_iter()
            .map(|(product, _)| (product.id, product))
            .collect();
    let harvests = storage::produce::list_harvests(database, input.from, input.to)?;
    Ok(harvests
        .into_iter()
        .filter_map(|harvest| {
            let product = products.get(&harvest.product)?;
            Some(Harvest::of(harvest, product))
        })
        .collect())
}

/// Deletes a harvest and takes it out of stock; refused when something of it was sold.
pub(crate) fn delete_harvest(
    administration: &mut Administration,
    input: DeleteHarvest,
) -> Result<Done<Empty>, Problem> {
    let language = administration.language;
    let id = HarvestId(input.harvest_id);
    administration.transact(Action::DeleteHarvest, |work| {
        let harvest =
            storage::produce::get_harvest(work.tx, id)?.ok_or_else(|| Problem::NotFound {
                what: words::say(language, "noun-harvest", &json!({})),
            })?;
        let product = product_of(work.tx, language, harvest.product)?;
        storage::produce::delete_harvest(work.tx, id).map_err(|error| match error {
            StorageError::Constraint { .. } => Problem::HarvestLeftStock {
                product: product.name.clone(),
            },
            error => error.into(),
        })?;
        work.touched(id);
        Ok(Empty {})
    })
}
