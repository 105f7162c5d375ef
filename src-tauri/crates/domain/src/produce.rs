//! Produce: products, harvests split by use, lots in stock and what moves them.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::id::{HarvestId, LotId, ProductId};
use crate::money::{Quantity, UnitPrice};
use crate::vat::VatClass;

/// Something that is sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Identity.
    pub id: ProductId,
    /// Name.
    pub name: String,
    /// What one is: `kg`, `stuk`, `bos`.
    pub unit: String,
    /// Whether it is weighed (three decimals) or counted (whole).
    pub is_weighed: bool,
    /// Price of one, VAT included.
    pub price: UnitPrice,
    /// VAT class.
    pub vat_class: VatClass,
    /// The enterprise that sells it.
    pub enterprise: String,
    /// The key of its drawing, or empty.
    pub picture: String,
    /// Whether it is still sold.
    pub is_active: bool,
}

/// Why a number is no quantity of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAQuantity {
    /// Nothing, or less.
    #[error("not more than nothing")]
    Nothing,
    /// A part of something that is counted.
    #[error("counted things are whole")]
    NotWhole,
    /// More decimals than a scale has.
    #[error("at most {at_most} decimals")]
    TooFine {
        /// How many there may be.
        at_most: u32,
    },
    /// More than the house keeps.
    #[error("at most {at_most}")]
    TooMuch {
        /// The largest quantity.
        at_most: Decimal,
    },
}

impl Product {
    /// Decimals of a scale: grams.
    pub const DECIMALS: u32 = 3;

    /// A quantity of it that can be harvested or sold: more than nothing, whole when it is
    /// counted, in grams when it is weighed.
    ///
    /// # Errors
    /// [`NotAQuantity`].
    pub fn quantity(&self, value: Decimal) -> Result<Quantity, NotAQuantity> {
        if value <= Decimal::ZERO {
            return Err(NotAQuantity::Nothing);
        }
        self.counted(value)
    }

    /// A quantity of it that can lie in stock: as [`quantity`](Self::quantity), or nothing.
    ///
    /// # Errors
    /// [`NotAQuantity`].
    pub fn counted(&self, value: Decimal) -> Result<Quantity, NotAQuantity> {
        let value = value.normalize();
        if value.is_sign_negative() && !value.is_zero() {
            return Err(NotAQuantity::Nothing);
        }
        if value.scale() > 0 && !self.is_weighed {
            return Err(NotAQuantity::NotWhole);
        }
        if value.scale() > Self::DECIMALS {
            let at_most = Self::DECIMALS;
            return Err(NotAQuantity::TooFine { at_most });
        }
        let at_most = Quantity::LIMIT;
        Quantity::new(value).map_err(|_| NotAQuantity::TooMuch { at_most })
    }
}

/// What a part of a harvest is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl HarvestUse {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Sale,
        Self::Kitchen,
        Self::Gift,
        Self::OwnUse,
        Self::Compost,
        Self::Seed,
    ];

    /// The name used in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Kitchen => "kitchen",
            Self::Gift => "gift",
            Self::OwnUse => "own_use",
            Self::Compost => "compost",
            Self::Seed => "seed",
        }
    }

    /// The use with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// What came off the land at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harvest {
    /// Identity.
    pub id: HarvestId,
    /// Of what.
    pub product: ProductId,
    /// When.
    pub date: NaiveDate,
    /// From which bed, or empty.
    pub bed: String,
    /// For what; each use once.
    pub uses: Vec<(HarvestUse, Quantity)>,
    /// A note, or empty.
    pub note: String,
}

impl Harvest {
    /// All of it.
    pub fn total(&self) -> Decimal {
        self.uses
            .iter()
            .map(|(_, quantity)| quantity.decimal())
            .sum()
    }

    /// The part that goes into stock.
    pub fn for_sale(&self) -> Option<Quantity> {
        let of_use = |it: &&(HarvestUse, Quantity)| it.0 == HarvestUse::Sale;
        self.uses.iter().find(of_use).map(|(_, quantity)| *quantity)
    }
}

/// Why stock moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MovementReason {
    /// Came in by a harvest.
    Harvest,
    /// Went out over the counter.
    Sale,
    /// Put right after counting.
    Count,
    /// Came back by a counter receipt.
    Correction,
    /// Went out to a customer who gets an invoice.
    OnAccount,
}

impl MovementReason {
    const ALL: [Self; 5] = [
        Self::Harvest,
        Self::Sale,
        Self::Count,
        Self::Correction,
        Self::OnAccount,
    ];

    /// The name used in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Harvest => "harvest",
            Self::Sale => "sale",
            Self::Count => "count",
            Self::Correction => "correction",
            Self::OnAccount => "on_account",
        }
    }

    /// The reason with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// What is left of a lot, or what comes or goes of it. Without a lot it is what was sold more than
/// there was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfLot {
    /// The lot; none for what no lot has.
    pub lot: Option<LotId>,
    /// How much; negative for what goes.
    pub quantity: Quantity,
}

/// Takes `quantity` out of what is left of lots, the first first, and the rest out of no lot:
/// what was sold more than there was. Answers with movements, all negative.
pub fn take(left: &[OfLot], quantity: Quantity) -> Vec<OfLot> {
    let mut wanted = quantity.decimal();
    let mut taken = Vec::new();
    for lot in left {
        let part = lot.quantity.decimal().min(wanted);
        if part > Decimal::ZERO {
            taken.push(part_of(lot.lot, -part));
            wanted -= part;
        }
    }
    if wanted > Decimal::ZERO {
        taken.push(part_of(None, -wanted));
    }
    taken
}

/// What puts stock right when `counted` lies there, while the books say `left` per lot and `short`
/// (nothing or more) was sold that was not there: what is missing goes out of the first lots, what
/// was short is settled. Answers with the movements of known lots, and what was found that belongs
/// to no known lot.
pub fn settle(left: &[OfLot], short: Decimal, counted: Quantity) -> (Vec<OfLot>, Option<Quantity>) {
    let known: Decimal = left.iter().map(|lot| lot.quantity.decimal()).sum();
    let mut movements = Vec::new();
    if short > Decimal::ZERO {
        movements.push(part_of(None, short));
    }
    let missing = known - counted.decimal();
    if missing > Decimal::ZERO {
        movements.extend(take(left, quantity(missing)));
    }
    let found = (missing < Decimal::ZERO).then(|| quantity(-missing));
    (movements, found)
}

fn part_of(lot: Option<LotId>, value: Decimal) -> OfLot {
    OfLot {
        lot,
        quantity: quantity(value),
    }
}

/// A part of what was a quantity, or a sum of stock that was made of them.
fn quantity(value: Decimal) -> Quantity {
    Quantity::new(value.clamp(-Quantity::LIMIT, Quantity::LIMIT))
        .expect("BUG: stock has three decimals")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::money::Percentage;

    fn tomatoes(is_weighed: bool) -> Product {
        Product {
            id: ProductId(Uuid::from_u128(1)),
            name: "Tomaten".to_owned(),
            unit: "kg".to_owned(),
            is_weighed,
            price: UnitPrice::new("3.95".parse().unwrap()).unwrap(),
            vat_class: VatClass::standard(Percentage::whole(9)),
            enterprise: "Boerderij".to_owned(),
            picture: String::new(),
            is_active: true,
        }
    }

    fn lot(number: u128, left: &str) -> OfLot {
        part_of(Some(LotId(Uuid::from_u128(number))), left.parse().unwrap())
    }

    fn told(movements: &[OfLot]) -> Vec<(Option<u128>, String)> {
        movements
            .iter()
            .map(|it| {
                let lot = it.lot.map(|lot| lot.0.as_u128());
                (lot, it.quantity.decimal().to_string())
            })
            .collect()
    }

    #[test]
    fn a_quantity_is_more_than_nothing_in_grams_or_whole() {
        let weighed = |text: &str| tomatoes(true).quantity(text.parse().unwrap());
        let counted = |text: &str| tomatoes(false).quantity(text.parse().unwrap());
        assert!(weighed("1.250").is_ok());
        assert_eq!(weighed("0"), Err(NotAQuantity::Nothing));
        assert_eq!(weighed("0.000"), Err(NotAQuantity::Nothing));
        assert_eq!(weighed("-1"), Err(NotAQuantity::Nothing));
        assert_eq!(weighed("1.2505"), Err(NotAQuantity::TooFine { at_most: 3 }));
        assert_eq!(counted("1.5"), Err(NotAQuantity::NotWhole));
        assert!(counted("2.000").is_ok());
        assert!(weighed("1000000000").is_ok());
        assert!(matches!(
            weighed("1000000000.001"),
            Err(NotAQuantity::TooMuch { .. })
        ));
        assert!(tomatoes(true).counted(Decimal::ZERO).is_ok());
    }

    #[test]
    fn the_first_lot_goes_first_and_what_no_lot_has_is_short() {
        let left = [lot(1, "2.5"), lot(2, "4")];
        let sold = |text: &str| told(&take(&left, quantity(text.parse().unwrap())));
        assert_eq!(sold("2"), [(Some(1), "-2".to_owned())]);
        assert_eq!(
            sold("3"),
            [(Some(1), "-2.5".to_owned()), (Some(2), "-0.5".to_owned())]
        );
        assert_eq!(
            sold("7"),
            [
                (Some(1), "-2.5".to_owned()),
                (Some(2), "-4".to_owned()),
                (None, "-0.5".to_owned())
            ]
        );
    }

    #[test]
    fn counting_settles_what_was_short_and_finds_what_no_lot_has() {
        let (movements, found) = settle(&[], Decimal::from(3), quantity(Decimal::from(5)));
        assert_eq!(told(&movements), [(None, "3".to_owned())]);
        assert_eq!(found, Some(quantity(Decimal::from(5))));
        let left = [lot(1, "12")];
        let (movements, found) = settle(&left, Decimal::from(3), quantity(Decimal::from(9)));
        assert_eq!(
            told(&movements),
            [(None, "3".to_owned()), (Some(1), "-3".to_owned())]
        );
        assert_eq!(found, None);
        let (movements, found) = settle(&left, Decimal::ZERO, quantity(Decimal::from(12)));
        assert_eq!((told(&movements).len(), found), (0, None));
    }

    proptest! {
        #[test]
        fn selling_moves_exactly_what_was_sold_and_never_more_than_a_lot_has(
            lots in prop::collection::vec(1_i64..100_000, 0..6),
            grams in 1_i64..400_000,
        ) {
            let left: Vec<OfLot> = (1_u128..)
                .zip(&lots)
                .map(|(number, grams)| part_of(Some(LotId(Uuid::from_u128(number))), Decimal::new(*grams, 3)))
                .collect();
            let taken = take(&left, quantity(Decimal::new(grams, 3)));
            let sum: Decimal = taken.iter().map(|it| it.quantity.decimal()).sum();
            prop_assert_eq!(sum, Decimal::new(-grams, 3));
            for part in &taken {
                if let Some(lot) = left.iter().find(|lot| lot.lot == part.lot) {
                    prop_assert!(-part.quantity.decimal() <= lot.quantity.decimal());
                }
            }
        }
    }
}
