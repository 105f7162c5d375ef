//! What is looked at every day does not grow with the past: the instructions that the database
//! runs are counted, not the time they take.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::produce::Product;
use domain::till::TillSession;

use crate::tests::office::{Office, a_lot, a_sale_on, a_session, day, tomatoes};
use crate::till::ReceiptFilter;
use crate::{Result, check, produce, till};

/// A till with so many days of forty receipts behind it, and today's ten.
struct Past {
    office: Office,
    product: Product,
    session: TillSession,
}

impl Past {
    fn of(days: u32) -> Self {
        let mut office = Office::new();
        let (product, session) = office.write(|tx| {
            let product = tomatoes();
            produce::insert_product(tx, &product)?;
            for number in 0..days {
                let session = a_session(tx)?;
                let date = day("2026-01-01") + chrono::Days::new(number.into());
                a_lot(tx, &product, 40_000, &date.to_string())?;
                for minute in 0..40 {
                    let at = date.and_hms_opt(10, minute, 0).unwrap();
                    a_sale_on(tx, &session, &product, 1000, at)?;
                }
                let closing = domain::till::Closing {
                    at: session.opened_at,
                    by: "1".to_owned(),
                    expected: session.float,
                    counted: session.float,
                    note: String::new(),
                };
                till::close_session(tx, session.id, &closing)?;
            }
            a_lot(tx, &product, 40_000, "2026-11-22")?;
            let session = a_session(tx)?;
            for minute in 0..10 {
                let at = day("2026-11-22").and_hms_opt(9, minute, 0).unwrap();
                a_sale_on(tx, &session, &product, 1000, at)?;
            }
            Ok((product, session))
        });
        Self {
            office,
            product,
            session,
        }
    }

    /// How many instructions `look` makes the database run.
    fn instructions<T>(&mut self, look: impl FnOnce(&mut Self) -> Result<T>) -> u64 {
        let counter = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&counter);
        let count = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            false
        };
        let connection = &mut self.office.database.connection;
        connection.progress_handler(1, Some(count)).unwrap();
        look(self).unwrap();
        let connection = &mut self.office.database.connection;
        connection
            .progress_handler(1, None::<fn() -> bool>)
            .unwrap();
        counter.load(Ordering::Relaxed)
    }
}

#[test]
fn stock_receipts_of_today_sessions_and_a_sale_cost_the_same_however_long_the_past() {
    type Look = fn(&mut Past) -> Result<()>;
    let looks: [(&str, Look); 8] = [
        ("list_products", |past| {
            produce::list_products(&past.office.database, false).map(drop)
        }),
        ("list_stock", |past| {
            produce::list_stock(&past.office.database).map(drop)
        }),
        ("list_movements", |past| {
            produce::list_movements(&past.office.database, past.product.id, 20).map(drop)
        }),
        ("receipts of today", |past| {
            let today = Some(day("2026-11-22"));
            let filter = ReceiptFilter {
                from: today,
                to: today,
                limit: 20,
                ..ReceiptFilter::default()
            };
            let page = till::list_receipts(&past.office.database, &filter)?;
            assert_eq!((page.total, page.rows.len()), (10, 10));
            Ok(())
        }),
        ("receipts of a session", |past| {
            let filter = ReceiptFilter {
                session: Some(past.session.id),
                limit: 20,
                ..ReceiptFilter::default()
            };
            let page = till::list_receipts(&past.office.database, &filter)?;
            assert_eq!((page.total, page.rows.len()), (10, 10));
            Ok(())
        }),
        ("receipts by number", |past| {
            till::receipts_by_number(&past.office.database, "2026-0000", 5).map(drop)
        }),
        ("sessions", |past| {
            for session in till::list_sessions(&past.office.database, 5)? {
                till::sums_of_session(&past.office.database, session.id)?;
                till::count_receipts(&past.office.database, session.id)?;
                till::first_and_last_receipt(&past.office.database, session.id)?;
            }
            Ok(())
        }),
        ("a sale", |past| {
            let (product, session) = (past.product.clone(), past.session.clone());
            let at = day("2026-11-22").and_hms_opt(11, 0, 0).unwrap();
            past.office
                .write(|tx| a_sale_on(tx, &session, &product, 1000, at));
            Ok(())
        }),
    ];
    let (mut young, mut old) = (Past::of(6), Past::of(30));
    for (name, look) in looks {
        let (short, long) = (young.instructions(look), old.instructions(look));
        assert!(short > 0, "{name} was not counted");
        assert!(
            long <= short + short / 10,
            "{name}: {short} instructions after 6 days, {long} after 30"
        );
    }
}

#[test]
fn checking_the_till_costs_as_many_times_more_as_there_is_more_to_check() {
    type Look = fn(&mut Past) -> Result<()>;
    let looks: [(&str, Look); 4] = [
        ("stale sums", |past| {
            check::stale_sums(&past.office.database).map(drop)
        }),
        ("receipts with other stock", |past| {
            check::receipts_with_other_stock(&past.office.database).map(drop)
        }),
        ("tampered receipts", |past| {
            till::tampered_receipts(&past.office.database).map(drop)
        }),
        ("sums by day", |past| {
            check::days_with_other_sums(&past.office.database).map(drop)
        }),
    ];
    let (mut young, mut old) = (Past::of(6), Past::of(30));
    for (name, look) in looks {
        let (short, long) = (young.instructions(look), old.instructions(look));
        // 250 receipts and 1210.
        assert!(
            long <= short * 6,
            "{name}: {short} instructions for 6 days, {long} for 30"
        );
    }
}
