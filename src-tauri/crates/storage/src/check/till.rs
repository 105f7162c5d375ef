//! Looking over receipts, stock and sessions.

use domain::till::TillSession;

use super::Gap;
use crate::database::{Query, Read};
use crate::error::Result;

/// How much there is to look at of the till and the stock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TillCounts {
    /// Receipts.
    pub receipts: u32,
    /// Sessions that were closed.
    pub closed_sessions: u32,
    /// Movements of stock.
    pub movements: u32,
}

/// How much there is to look at of the till and the stock.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn till_counts(r: &impl Read) -> Result<TillCounts> {
    r.query_one(
        "
SELECT
    (SELECT count(*) FROM receipt) AS receipts,
    (SELECT count(*) FROM till_session WHERE closed_at IS NOT NULL) AS closed_sessions,
    (SELECT count(*) FROM stock_movement) AS movements",
        (),
        |row| {
            Ok(TillCounts {
                receipts: row.get("receipts")?,
                closed_sessions: row.get("closed_sessions")?,
                movements: row.get("movements")?,
            })
        },
    )
}

/// Numbers of receipts that were passed over in a year, from 1 to the last that was taken.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn receipt_number_gaps(r: &impl Read) -> Result<Vec<Gap>> {
    r.query_all(
        "
WITH numbered AS (
    SELECT year, sequence, lag(sequence, 1, 0) OVER (PARTITION BY year ORDER BY sequence) AS former
    FROM receipt
    UNION ALL
    SELECT year, last_sequence + 1, coalesce(
        (SELECT max(sequence) FROM receipt WHERE receipt.year = receipt_series.year), 0
    )
    FROM receipt_series
)
SELECT year, former + 1 AS first_missing, sequence - 1 AS last_missing
FROM numbered
WHERE sequence > former + 1
ORDER BY year, sequence",
        (),
        |row| {
            Ok(Gap {
                year: row.get("year")?,
                first_missing: row.get("first_missing")?,
                last_missing: row.get("last_missing")?,
            })
        },
    )
}

/// Numbers of receipts with a line that did not move exactly as much of its product as was sold.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn receipts_with_other_stock(r: &impl Read) -> Result<Vec<String>> {
    r.query_all(
        "
SELECT DISTINCT receipt.number
FROM receipt_line AS line
JOIN receipt ON receipt.id = line.receipt_id
WHERE -line.quantity_milli <> (
    SELECT coalesce(sum(moved.quantity_milli), 0)
    FROM stock_movement AS moved
    WHERE moved.receipt_id = line.receipt_id
        AND moved.receipt_position = line.position
        AND moved.product_id = line.product_id
)
ORDER BY receipt.year, receipt.sequence",
        (),
        |row| row.get(0),
    )
}

/// Sessions that were closed and stand in no journal entry. One in which nothing was sold and
/// nothing differed needs none; whoever asks sees to that.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn closed_sessions_without_entry(r: &impl Read) -> Result<Vec<TillSession>> {
    r.query_all(
        "
SELECT session.*
FROM till_session AS session
LEFT JOIN journal_entry AS entry ON entry.till_session_id = session.id
WHERE session.closed_at IS NOT NULL AND entry.id IS NULL
ORDER BY session.position",
        (),
        crate::till::session_from_row,
    )
}

/// What has another running sum than its movements or lines add up to: ids of products, lots,
/// sessions and receipts.
///
/// # Errors
/// [`StorageError`](crate::StorageError).
pub fn stale_sums(r: &impl Read) -> Result<Vec<String>> {
    r.query_all(
        "
SELECT id
FROM (
    -- What is counted and, taken off, what was kept.
    SELECT product_id AS id, sum(quantity_milli) AS amount FROM stock_movement GROUP BY 1
    UNION ALL
    SELECT product_id, -quantity_milli FROM product_stock
    UNION ALL
    SELECT lot_id, sum(quantity_milli) FROM stock_movement WHERE lot_id IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT lot_id, -quantity_milli FROM lot_stock
    UNION ALL
    SELECT receipt.session_id, sum(line.amount_cents)
    FROM receipt CROSS JOIN receipt_line AS line ON line.receipt_id = receipt.id
    GROUP BY 1
    UNION ALL
    SELECT session_id, -sum(gross_cents) FROM till_session_sum GROUP BY 1
)
GROUP BY id
HAVING sum(amount) <> 0
UNION ALL
SELECT line.receipt_id
FROM receipt
CROSS JOIN receipt_line AS line ON line.receipt_id = receipt.id
LEFT JOIN product_receipt AS kept
    ON kept.product_id = line.product_id AND kept.local_at = receipt.local_at
    AND kept.sequence = receipt.sequence AND kept.receipt_id = receipt.id
WHERE kept.total_cents IS NOT receipt.total_cents
UNION ALL
SELECT kept.receipt_id
FROM product_receipt AS kept
WHERE NOT EXISTS (
    SELECT 1 FROM receipt_line AS line
    WHERE line.receipt_id = kept.receipt_id AND +line.product_id = kept.product_id
)",
        (),
        |row| row.get(0),
    )
}
