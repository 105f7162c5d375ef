//! Stock, lots and receipts: what goes in comes out, the sums follow, and no look reads the past.

use domain::id::{HarvestId, LotId, TillSessionId};
use domain::money::Money;
use domain::produce::{Harvest, HarvestUse, MovementReason, OfLot};
use domain::till::{Closing, PaymentMeans, SessionSales};
use rust_decimal::Decimal;
use storage::produce::{Lot, Movement};
use storage::till::ReceiptFilter;
use storage::{produce, till};
use uuid::Uuid;

use crate::office::{Office, a_lot, a_sale, a_session, day, grams, movement, noon, tomatoes};

#[test]
fn a_receipt_comes_out_as_it_went_in() {
    let mut office = Office::new();
    let receipt = office.write(|tx| {
        let product = tomatoes();
        produce::insert_product(tx, &product)?;
        let session = a_session(tx)?;
        a_sale(tx, &session, &product, 1250)
    });
    let found = office
        .database
        .read(|r| till::get_receipt(r, receipt.id))
        .unwrap();
    assert_eq!(found.as_ref(), Some(&receipt));
    assert_eq!(receipt.number.to_string(), "B-2026-00001");
    let tampered = office.database.read(|r| till::tampered_receipts(r));
    assert_eq!(tampered.unwrap(), [""; 0]);
}

#[test]
fn the_oldest_lot_goes_first_and_a_sold_line_knows_its_lots() {
    let mut office = Office::new();
    let (product, old, new, receipt) = office.write(|tx| {
        let product = tomatoes();
        produce::insert_product(tx, &product)?;
        let new = a_lot(tx, &product, 5000, "2026-11-20")?;
        let old = a_lot(tx, &product, 1000, "2026-11-18")?;
        let session = a_session(tx)?;
        let receipt = a_sale(tx, &session, &product, 7500)?;
        Ok((product, old, new, receipt))
    });
    let moved = office
        .database
        .read(|r| produce::moved_by_receipt(r, receipt.id))
        .unwrap();
    let told: Vec<_> = moved.iter().map(|it| (it.lot, it.quantity)).collect();
    assert_eq!(
        told,
        [
            (Some(old), grams(-1000)),
            (Some(new), grams(-5000)),
            (None, grams(-1500))
        ]
    );
    let stock = office
        .database
        .read(|r| produce::stock_of(r, product.id))
        .unwrap();
    assert_eq!(stock.stock, Decimal::new(-15, 1));
    assert_eq!(stock.short(), Decimal::new(15, 1));
    assert_eq!(stock.lots, []);
}

#[test]
fn the_sums_of_a_session_follow_its_receipts() {
    let mut office = Office::new();
    let session = office.write(|tx| {
        let product = tomatoes();
        produce::insert_product(tx, &product)?;
        let session = a_session(tx)?;
        for _ in 0..3 {
            a_sale(tx, &session, &product, 1250)?;
        }
        Ok(session)
    });
    office
        .database
        .read(|r| -> storage::Result<()> {
            let sales = SessionSales::of(&till::sums_of_session(r, session.id)?).unwrap();
            assert_eq!(sales.paid_by(PaymentMeans::Cash).cents(), 3 * 494);
            assert_eq!(till::count_receipts(r, session.id)?, 3);
            let days = till::first_and_last_receipt(r, session.id)?;
            assert_eq!(days, Some((day("2026-11-22"), day("2026-11-22"))));
            let nothing = till::first_and_last_receipt(r, TillSessionId(Uuid::now_v7()))?;
            assert_eq!(nothing, None);
            Ok(())
        })
        .unwrap();
}

#[test]
fn open_sessions_stand_first_and_only_one_is_open_at_a_place() {
    let mut office = Office::new();
    let (first, second) = office.write(|tx| {
        let first = a_session(tx)?;
        let closing = Closing {
            at: noon(),
            by: "1".to_owned(),
            expected: first.float,
            counted: Money::from_cents(9_995),
            note: "Vijf cent te veel teruggegeven".to_owned(),
        };
        till::close_session(tx, first.id, &closing)?;
        Ok((first, a_session(tx)?))
    });
    let again = office.database.transact(a_session);
    assert!(matches!(
        again,
        Err(storage::StorageError::Constraint { table, .. }) if table == "till_session"
    ));
    let listed = office
        .database
        .read(|r| till::list_sessions(r, 10))
        .unwrap();
    let ids: Vec<_> = listed.iter().map(|session| session.id).collect();
    assert_eq!(ids, [second.id, first.id]);
    let closing = listed[1].closing.as_ref().unwrap();
    assert_eq!(closing.difference().cents(), -5);
    let found = office
        .database
        .read(|r| till::open_session_at(r, "Boerderij", "Markt"))
        .unwrap();
    assert_eq!(found, Some(second));
}

#[test]
fn a_harvest_undone_takes_its_lot_along_unless_it_was_sold() {
    let mut office = Office::new();
    let product = tomatoes();
    let session = office.write(|tx| {
        produce::insert_product(tx, &product)?;
        a_session(tx)
    });
    let write_down = |office: &mut Office| {
        office.step(|tx| {
            let harvest = Harvest {
                id: HarvestId(Uuid::now_v7()),
                product: product.id,
                date: day("2026-11-21"),
                bed: "Kas 2".to_owned(),
                uses: vec![
                    (HarvestUse::Sale, grams(12_000)),
                    (HarvestUse::Compost, grams(300)),
                ],
                note: String::new(),
            };
            produce::insert_harvest(tx, &harvest)?;
            assert_eq!(
                produce::get_harvest(tx, harvest.id)?.as_ref(),
                Some(&harvest)
            );
            let lot = Lot {
                id: LotId(Uuid::now_v7()),
                product: product.id,
                harvest: Some(harvest.id),
                date: harvest.date,
                bed: harvest.bed.clone(),
            };
            produce::insert_lot(tx, &lot)?;
            let of_lot = OfLot {
                lot: Some(lot.id),
                quantity: grams(12_000),
            };
            let came = Movement {
                harvest: Some(harvest.id),
                ..movement(&product, of_lot, MovementReason::Harvest)
            };
            produce::insert_movement(tx, &came)
        })
    };
    let stock = |office: &Office| {
        let stock = office
            .database
            .read(|r| produce::stock_of(r, product.id))
            .unwrap();
        (stock.stock, stock.lots.len())
    };

    let change = write_down(&mut office);
    assert_eq!(stock(&office), (Decimal::from(12), 1));
    office
        .database
        .transact(|tx| storage::changes::undo(tx, change, noon()))
        .unwrap();
    assert_eq!(stock(&office), (Decimal::ZERO, 0));

    let change = write_down(&mut office);
    office.write(|tx| a_sale(tx, &session, &product, 500));
    assert_eq!(stock(&office), (Decimal::new(115, 1), 1));
    let refused = office
        .database
        .transact(|tx| storage::changes::undo(tx, change, noon()));
    assert!(refused.is_err());
    assert_eq!(stock(&office), (Decimal::new(115, 1), 1));
}

#[test]
fn receipts_are_found_by_number_by_session_by_day_and_by_what_was_sold() {
    let mut office = Office::new();
    let session = office.write(|tx| {
        let product = tomatoes();
        produce::insert_product(tx, &product)?;
        let session = a_session(tx)?;
        for _ in 0..12 {
            a_sale(tx, &session, &product, 1250)?;
        }
        Ok(session)
    });
    let total = |filter: ReceiptFilter| {
        let page = office
            .database
            .read(|r| till::list_receipts(r, &filter))
            .unwrap();
        assert_eq!(page.rows.len() as u32, page.total.min(filter.limit));
        assert_eq!(page.sum.cents(), i64::from(page.total) * 494);
        page.total
    };
    let all = || ReceiptFilter {
        limit: 100,
        ..ReceiptFilter::default()
    };
    let searched = |text: &str| {
        total(ReceiptFilter {
            search: text.to_owned(),
            ..all()
        })
    };
    assert_eq!(total(all()), 12);
    assert_eq!(total(ReceiptFilter { limit: 5, ..all() }), 12);
    assert_eq!(searched("b-2026-0001"), 3);
    assert_eq!(searched("2026"), 12);
    assert_eq!(searched("2025"), 0);
    assert_eq!(searched("7"), 1);
    assert_eq!(searched("toma"), 12);
    assert_eq!(searched("pompoen"), 0);
    let of_session = ReceiptFilter {
        session: Some(session.id),
        ..all()
    };
    assert_eq!(total(of_session), 12);
    let tomatoes_of_session = ReceiptFilter {
        session: Some(session.id),
        search: "toma".to_owned(),
        ..all()
    };
    assert_eq!(total(tomatoes_of_session), 12);
    let of_day = |date: &str| ReceiptFilter {
        from: Some(day(date)),
        to: Some(day(date)),
        ..all()
    };
    assert_eq!(total(of_day("2026-11-22")), 12);
    assert_eq!(total(of_day("2026-11-21")), 0);
    let tomatoes_of_day = |date: &str| ReceiptFilter {
        search: "toma".to_owned(),
        ..of_day(date)
    };
    assert_eq!(total(tomatoes_of_day("2026-11-22")), 12);
    assert_eq!(total(tomatoes_of_day("2026-11-21")), 0);
    let newest = office
        .database
        .read(|r| till::list_receipts(r, &all()))
        .unwrap();
    assert_eq!(newest.rows[0].number, "B-2026-00012");
    assert_eq!(newest.rows[0].first_text, "Tomaten");
    let found = office
        .database
        .read(|r| till::receipts_by_number(r, "2026-0000", 5))
        .unwrap();
    let numbers: Vec<_> = found
        .iter()
        .map(|receipt| receipt.number.as_str())
        .collect();
    assert_eq!(numbers[0], "B-2026-00009");
    assert_eq!(numbers.len(), 5);
}
