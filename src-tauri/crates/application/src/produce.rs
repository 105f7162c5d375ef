//! Products, harvests and stock.

mod harvests;
mod stock;

use domain::id::ProductId;
use domain::money::Quantity;
use domain::produce::{NotAQuantity, Product as Kept};
use domain::vat::{VatCategory, VatClass};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use storage::Read;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::{Action, Administration, Done};
use crate::commands::filled;
use crate::fields;
use crate::law::VAT_RATES;
use crate::problem::Problem;
use crate::words::{self, Language};

pub use harvests::{DeleteHarvest, Harvest, ListHarvests, WriteHarvest};
pub(crate) use harvests::{delete_harvest, list_harvests, write_harvest};
pub use stock::{CountStock, ListMovements, Movement, StockRow};
pub(crate) use stock::{count_stock, list_movements, list_stock, move_out};

/// The most signs of a unit.
const UNIT: usize = 20;

/// What a product is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProductFields {
    /// Name.
    pub name: String,
    /// What one is. Stays once something was harvested or sold.
    pub unit: String,
    /// Whether it is weighed or counted. Stays once something was harvested or sold.
    pub is_weighed: bool,
    /// Price of one, VAT included, in euro, to the cent.
    #[ts(type = "string")]
    pub price: Decimal,
    /// VAT class: `21`, `9`, `0` or `vrijgesteld`; reverse charge is not for a till.
    pub vat_class: String,
    /// The enterprise that sells it.
    pub enterprise: String,
    /// The key of its drawing.
    pub picture: Option<String>,
    /// Whether it is still sold.
    pub is_active: bool,
}

/// A product.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Product {
    /// Identity.
    pub id: Uuid,
    /// What it is.
    #[serde(flatten)]
    pub details: ProductFields,
    /// What lies in stock; below nothing when more was sold than there was.
    #[ts(type = "string")]
    pub stock: Decimal,
}

impl Product {
    fn of(product: Kept, stock: Decimal) -> Self {
        Self {
            id: product.id.0,
            details: ProductFields {
                name: product.name,
                unit: product.unit,
                is_weighed: product.is_weighed,
                price: product.price.decimal(),
                vat_class: product.vat_class.key(),
                enterprise: product.enterprise,
                picture: filled(product.picture),
                is_active: product.is_active,
            },
            stock,
        }
    }
}

/// Which products.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListProducts {
    /// Also those that are no longer sold.
    pub include_inactive: bool,
}

/// A product as it is to be.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveProduct {
    /// Which; none for a new one.
    pub product_id: Option<Uuid>,
    /// What it is.
    #[serde(flatten)]
    pub details: ProductFields,
}

/// The products, by name.
pub(crate) fn list_products(
    administration: &mut Administration,
    input: ListProducts,
) -> Result<Vec<Product>, Problem> {
    let products =
        storage::produce::list_products(&administration.database, input.include_inactive)?;
    Ok(products
        .into_iter()
        .map(|(product, stock)| Product::of(product, stock))
        .collect())
}

/// Adds or changes a product.
pub(crate) fn save_product(
    administration: &mut Administration,
    input: SaveProduct,
) -> Result<Done<Product>, Problem> {
    let language = administration.language;
    let typed = &input.details;
    let price = fields::tariff("price", typed.price)?;
    if price.decimal().scale() > 2 {
        return Err(fields::not_right("price", &typed.price.to_string()));
    }
    let mut product = Kept {
        id: ProductId(input.product_id.unwrap_or_default()),
        name: fields::name("name", &typed.name)?,
        unit: fields::text("unit", &typed.unit, UNIT)?,
        is_weighed: typed.is_weighed,
        price,
        vat_class: VatClass::from_key(&typed.vat_class)
            .filter(|class| class.category() != VatCategory::ReverseCharge)
            .ok_or_else(|| Problem::VatClassUnknown {
                text: typed.vat_class.clone(),
            })?,
        enterprise: fields::name("enterprise", &typed.enterprise)?,
        picture: fields::optional("picture", typed.picture.as_ref(), UNIT * 5)?,
        is_active: typed.is_active,
    };
    if product.unit.is_empty() {
        return Err(fields::not_right("unit", ""));
    }
    administration.transact(Action::SaveProduct, |work| {
        VAT_RATES
            .check(product.vat_class, work.today)
            .map_err(|unknown| Problem::VatRateUnknown {
                rate: unknown.rate.decimal().to_string(),
                supply_date: unknown.supply_date,
            })?;
        if input.product_id.is_some() {
            let before = product_of(work.tx, language, product.id)?;
            let is_other_unit =
                (&before.unit, before.is_weighed) != (&product.unit, product.is_weighed);
            if is_other_unit && storage::produce::was_used(work.tx, product.id)? {
                return Err(Problem::ProductUnitInUse {
                    product: before.name,
                    unit: before.unit,
                });
            }
            storage::produce::update_product(work.tx, &product)?;
        } else {
            product.id = ProductId(work.new_id());
            storage::produce::insert_product(work.tx, &product)?;
        }
        work.touched(product.id);
        let stock = storage::produce::stock_of(work.tx, product.id)?.stock;
        Ok(Product::of(product.clone(), stock))
    })
}

/// The product, or that it is not there.
pub(crate) fn product_of(
    r: &impl Read,
    language: Language,
    id: ProductId,
) -> Result<Kept, Problem> {
    storage::produce::get_product(r, id)?.ok_or_else(|| no_product(language))
}

/// There is no such product.
pub(crate) fn no_product(language: Language) -> Problem {
    Problem::NotFound {
        what: words::say(language, "noun-product", &json!({})),
    }
}

/// A quantity of a product that somebody typed, weighed or counted.
pub(crate) fn quantity_of(product: &Kept, value: Decimal) -> Result<Quantity, Problem> {
    product
        .quantity(value)
        .map_err(|reason| not_a_quantity(product, value, reason))
}

/// Why a number is no quantity of the product, in words.
fn not_a_quantity(product: &Kept, value: Decimal, reason: NotAQuantity) -> Problem {
    let (product, text) = (product.name.clone(), value.to_string());
    match reason {
        NotAQuantity::Nothing => Problem::QuantityNothing { product },
        NotAQuantity::NotWhole => Problem::QuantityNotWhole { product, text },
        NotAQuantity::TooFine { .. } | NotAQuantity::TooMuch { .. } => {
            Problem::QuantityNotPlausible { product, text }
        }
    }
}
