//! Receipts, kept as given: what comes out equals what went in, and a hash says so.

use chrono::NaiveDate;
use rusqlite::types::ToSql;
use rusqlite::{Row, named_params};
use sha2::{Digest, Sha256};

use domain::id::{ReceiptId, TillSessionId};
use domain::money::{Money, UnitPrice};
use domain::organisation::Organisation;
use domain::till::{PaymentMeans, Receipt, ReceiptLine, ReceiptNumber};
use domain::vat::VatClass;

use crate::audit::written;
use crate::database::{Query, Read, Transaction};
use crate::error::{Result, StorageError};
use crate::invoicing::{keep_seller, kept_seller};
use crate::mapping::Columns;
use crate::produce::{in_thousandths, quantity};
use crate::search::match_expression;

/// Which receipts to list.
#[derive(Clone, Debug, Default)]
pub struct ReceiptFilter {
    /// The beginning of a number, a number without year, or words of a product; or empty.
    pub search: String,
    /// Only of this session.
    pub session: Option<TillSessionId>,
    /// Given on this day or later.
    pub from: Option<NaiveDate>,
    /// Given on this day or earlier.
    pub to: Option<NaiveDate>,
    /// How many to pass over.
    pub offset: u32,
    /// How many at most; 0 gives only the sums.
    pub limit: u32,
}

/// A receipt as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptSummary {
    /// Identity.
    pub id: ReceiptId,
    /// Its number as printed.
    pub number: String,
    /// The session it was sold in.
    pub session: TillSessionId,
    /// The moment, UTC, as text.
    pub at: String,
    /// The day on the clock on the wall.
    pub date: NaiveDate,
    /// How it was paid.
    pub payment_means: PaymentMeans,
    /// What was paid.
    pub total: Money,
    /// How many lines it has.
    pub lines: u32,
    /// What was sold, in the words of its first line.
    pub first_text: String,
    /// The number of the receipt it takes back.
    pub reverses: Option<String>,
    /// The number of the receipt that takes it back.
    pub reversed_by: Option<String>,
}

/// A page of receipts, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptPage {
    /// How many fit the filter.
    pub total: u32,
    /// What was paid on those together.
    pub sum: Money,
    /// The rows of this page.
    pub rows: Vec<ReceiptSummary>,
}

/// Takes the next number of a year. Without gaps: an abandoned transaction gives it back.
///
/// # Errors
/// [`StorageError`].
pub fn take_receipt_number(tx: &Transaction<'_>, year: i32) -> Result<ReceiptNumber> {
    tx.query_one(
        "
INSERT INTO receipt_series (year, last_sequence) VALUES (?1, 1)
ON CONFLICT (year) DO UPDATE SET last_sequence = last_sequence + 1
RETURNING last_sequence",
        [year],
        |row| {
            let sequence = row.get(0)?;
            Ok(ReceiptNumber { year, sequence })
        },
    )
}

/// Adds a receipt, a fact from now on, with the hash of everything on it.
///
/// # Errors
/// [`StorageError::Constraint`] when it is there already, its session is closed, or what it takes
/// back was taken back before. [`StorageError::NotFound`] when what it takes back is not there.
pub fn insert_receipt(tx: &Transaction<'_>, receipt: &Receipt) -> Result<()> {
    let id = receipt.id.to_string();
    let seller_id = keep_seller(tx, &receipt.seller)?;
    let reverses = match receipt.reverses {
        Some(number) => Some(tx.query_one(
            "SELECT id FROM receipt WHERE year = ?1 AND sequence = ?2",
            (number.year, number.sequence),
            |row| row.get::<_, String>(0),
        )?),
        None => None,
    };
    let total: Money = receipt.lines.iter().map(|line| line.amount).sum();
    tx.execute_one(
        include_str!("insert_receipt.sql"),
        named_params! {
            ":id": id,
            ":year": receipt.number.year,
            ":sequence": receipt.number.sequence,
            ":number": receipt.number.to_string(),
            ":session_id": receipt.session.to_string(),
            ":at": written(receipt.at),
            ":local_at": receipt.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
            ":payment_means": receipt.payment_means.key(),
            ":seller_id": seller_id,
            ":total_cents": total.cents(),
            ":received_cents": receipt.received.map(Money::cents),
            ":reverses_id": reverses,
            ":reason": receipt.reason,
            ":sha256": hash_of(receipt, &seller_id),
        },
    )?;
    for (position, line) in (0_i64..).zip(&receipt.lines) {
        tx.execute_one(
            include_str!("insert_receipt_line.sql"),
            named_params! {
                ":receipt_id": id,
                ":position": position,
                ":product_id": line.product.to_string(),
                ":enterprise": line.enterprise,
                ":text": line.text,
                ":quantity_milli": in_thousandths(line.quantity)?,
                ":unit": line.unit,
                ":unit_price": line.unit_price.decimal().to_string(),
                ":vat_class": line.vat_class.key(),
                ":amount_cents": line.amount.cents(),
            },
        )?;
    }
    Ok(())
}

/// The hash of everything on a receipt, with the seller that is kept under this id.
fn hash_of(receipt: &Receipt, seller_id: &str) -> [u8; 32] {
    let text = format!("{}seller={seller_id:?}\n", receipt.canonical());
    Sha256::digest(text).into()
}

/// The receipt, as given.
///
/// # Errors
/// [`StorageError`].
pub fn get_receipt(r: &impl Read, id: ReceiptId) -> Result<Option<Receipt>> {
    let sql = concat!(include_str!("receipt_heads.sql"), "\nWHERE receipt.id = ?1");
    let head = r.query_optional(sql, [id.to_string()], head_from_row)?;
    let Some(head) = head else {
        return Ok(None);
    };
    let mut receipt = head.receipt;
    receipt.seller = kept_seller(r, &head.seller_id)?;
    receipt.lines = lines_of(r, id)?;
    Ok(Some(receipt))
}

/// The receipt that takes this one back, if one does.
///
/// # Errors
/// [`StorageError`].
pub fn reversed_by(r: &impl Read, id: ReceiptId) -> Result<Option<(ReceiptId, ReceiptNumber)>> {
    let sql = "SELECT id, year, sequence FROM receipt WHERE reverses_id = ?1";
    r.query_optional(sql, [id.to_string()], |row| {
        let number = ReceiptNumber {
            year: row.get("year")?,
            sequence: row.get("sequence")?,
        };
        Ok((row.parsed("id")?, number))
    })
}

/// At most `limit` receipts whose number begins as a person typed it, with or without `B-`: the
/// newest first. Nothing for a text that is no beginning of a number with a year.
///
/// # Errors
/// [`StorageError`].
pub fn receipts_by_number(r: &impl Read, typed: &str, limit: u32) -> Result<Vec<ReceiptSummary>> {
    let Some(beginning) = beginning_of_number(typed) else {
        return Ok(Vec::new());
    };
    let sql = concat!(
        include_str!("receipt_summaries.sql"),
        "
WHERE receipt.number >= :from AND receipt.number < :to
ORDER BY receipt.number DESC
LIMIT :limit"
    );
    r.query_all(
        sql,
        named_params! {
            ":from": beginning,
            ":to": format!("{beginning}~"),
            ":limit": limit,
        },
        summary_from_row,
    )
}

/// `B-2026-00` for `b-2026-00`, `2026-00` or `B 2026 00`; nothing for what does not begin with a
/// whole year.
fn beginning_of_number(typed: &str) -> Option<String> {
    let text: String = typed
        .trim()
        .to_uppercase()
        .split([' ', '-'])
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let rest = text.strip_prefix("B-").unwrap_or(&text);
    let (year, sequence) = rest.split_once('-').unwrap_or((rest, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (year.len() == 4 && is_digits(year) && is_digits(sequence))
        .then(|| format!("B-{year}-{sequence}"))
}

/// A page of receipts, the newest first, and the sums of all that fit. Only what fits is read.
///
/// # Errors
/// [`StorageError`].
pub fn list_receipts(r: &impl Read, filter: &ReceiptFilter) -> Result<ReceiptPage> {
    let session = filter.session.map(|id| id.to_string());
    let from = filter.from.map(|date| date.to_string());
    let to = filter.to.map(|date| format!("{date}T24"));
    let search = Searched::of(&filter.search);
    let mut conditions: Vec<&str> = Vec::new();
    let mut params: Vec<(&str, &dyn ToSql)> = Vec::new();
    if session.is_some() {
        conditions.push("receipt.session_id = :session");
        params.push((":session", &session));
    }
    if from.is_some() {
        conditions.push("receipt.local_at >= :from");
        params.push((":from", &from));
    }
    if to.is_some() {
        conditions.push("receipt.local_at < :to");
        params.push((":to", &to));
    }
    // What is added up, and what the page is cut from: less than whole receipts, where that will do.
    let mut summed = "SELECT 1 AS row_count, * FROM receipt";
    let mut listed = "SELECT * FROM receipt";
    match &search {
        Searched::Nothing if session.is_none() => {
            summed = "SELECT date AS local_at, row_count, total_cents FROM receipt_day";
        }
        Searched::Nothing => {}
        Searched::Number { from, to } => {
            conditions.push("receipt.number >= :number AND receipt.number < :number_end");
            params.push((":number", from));
            params.push((":number_end", to));
        }
        Searched::Sequence(sequence) => {
            conditions.push("receipt.sequence = :sequence");
            params.push((":sequence", sequence));
        }
        Searched::Words(words) => {
            params.push((":words", words));
            if session.is_none() {
                summed = include_str!("receipts_of_products.sql");
                listed = summed;
            } else {
                conditions.push(concat!(
                    "receipt.id IN (SELECT id FROM (",
                    include_str!("receipts_of_products.sql"),
                    "))"
                ));
            }
        }
    }
    let condition = if conditions.is_empty() {
        String::new()
    } else {
        format!("\nWHERE {}", conditions.join("\n    AND "))
    };
    let sql = format!(
        "SELECT coalesce(sum(row_count), 0), coalesce(sum(total_cents), 0)
FROM ({summed}) AS receipt{condition}"
    );
    let (total, sum) = r.query_one(&sql, params.as_slice(), |row| {
        Ok((row.get(0)?, Money::from_cents(row.get(1)?)))
    })?;
    // The page is cut first, so that only its own rows are filled in.
    let sql = format!(
        "{}
WHERE receipt.id IN (
    SELECT receipt.id FROM ({listed}) AS receipt{condition}
    ORDER BY receipt.local_at DESC, receipt.sequence DESC
    LIMIT :limit OFFSET :offset
)
ORDER BY receipt.local_at DESC, receipt.sequence DESC",
        include_str!("receipt_summaries.sql")
    );
    params.push((":limit", &filter.limit));
    params.push((":offset", &filter.offset));
    let rows = r.query_all(&sql, params.as_slice(), summary_from_row)?;
    Ok(ReceiptPage { total, sum, rows })
}

/// What a person looks for among receipts.
enum Searched {
    Nothing,
    Number { from: String, to: String },
    Sequence(u32),
    Words(String),
}

impl Searched {
    fn of(typed: &str) -> Self {
        if let Some(from) = beginning_of_number(typed) {
            let to = format!("{from}~");
            return Self::Number { from, to };
        }
        if let Ok(sequence) = typed.trim().parse() {
            return Self::Sequence(sequence);
        }
        match_expression(typed).map_or(Self::Nothing, Self::Words)
    }
}

/// Numbers of receipts that are not as they were given: what is on them has another hash than was
/// kept, or they have no lines.
///
/// # Errors
/// [`StorageError`].
pub fn tampered_receipts(r: &impl Read) -> Result<Vec<String>> {
    const AT_ONCE: u32 = 500;
    let mut tampered = Vec::new();
    let (mut year, mut sequence) = (i32::MIN, 0_u32);
    loop {
        let heads = r.query_all(
            concat!(
                include_str!("receipt_heads.sql"),
                "
WHERE (receipt.year, receipt.sequence) > (?1, ?2)
ORDER BY receipt.year, receipt.sequence
LIMIT ?3"
            ),
            (year, sequence, AT_ONCE),
            head_from_row,
        );
        let heads = match heads {
            Err(StorageError::Damaged { detail }) => {
                tampered.push(detail);
                return Ok(tampered);
            }
            heads => heads?,
        };
        let Some(last) = heads.last() else {
            return Ok(tampered);
        };
        (year, sequence) = (last.receipt.number.year, last.receipt.number.sequence);
        for mut head in heads {
            let is_whole = match lines_of(r, head.receipt.id) {
                Ok(lines) => {
                    head.receipt.lines = lines;
                    !head.receipt.lines.is_empty()
                        && head.total == head.receipt.lines.iter().map(|line| line.amount).sum()
                        && head.number == head.receipt.number.to_string()
                        && hash_of(&head.receipt, &head.seller_id) == head.sha256
                }
                Err(StorageError::Damaged { .. }) => false,
                Err(error) => return Err(error),
            };
            if !is_whole {
                tampered.push(head.number);
            }
        }
    }
}

/// A receipt without seller and lines, and what the file keeps beside it.
struct Head {
    receipt: Receipt,
    number: String,
    seller_id: String,
    total: Money,
    sha256: [u8; 32],
}

fn head_from_row(row: &Row<'_>) -> rusqlite::Result<Head> {
    let reverses_year: Option<i32> = row.get("reverses_year")?;
    let reverses_sequence: Option<u32> = row.get("reverses_sequence")?;
    let receipt = Receipt {
        id: row.parsed("id")?,
        number: ReceiptNumber {
            year: row.get("year")?,
            sequence: row.get("sequence")?,
        },
        session: row.parsed("session_id")?,
        place: row.get("place")?,
        at: row.parsed("at")?,
        local: row.parsed("local_at")?,
        payment_means: row.read("payment_means", PaymentMeans::from_key)?,
        seller: Organisation::default(),
        lines: Vec::new(),
        received: row
            .get::<_, Option<i64>>("received_cents")?
            .map(Money::from_cents),
        reverses: reverses_year
            .zip(reverses_sequence)
            .map(|(year, sequence)| ReceiptNumber { year, sequence }),
        reason: row.get("reason")?,
    };
    Ok(Head {
        receipt,
        number: row.get("number")?,
        seller_id: row.get("seller_id")?,
        total: Money::from_cents(row.get("total_cents")?),
        sha256: row.get("sha256")?,
    })
}

fn lines_of(r: &impl Read, id: ReceiptId) -> Result<Vec<ReceiptLine>> {
    let sql = "SELECT * FROM receipt_line WHERE receipt_id = ?1 ORDER BY position";
    r.query_all(sql, [id.to_string()], |row| {
        Ok(ReceiptLine {
            product: row.parsed("product_id")?,
            enterprise: row.get("enterprise")?,
            text: row.get("text")?,
            quantity: quantity(row, "quantity_milli")?,
            unit: row.get("unit")?,
            unit_price: row.read("unit_price", |text| UnitPrice::new(text.parse().ok()?).ok())?,
            vat_class: row.read("vat_class", VatClass::from_key)?,
            amount: Money::from_cents(row.get("amount_cents")?),
        })
    })
}

fn summary_from_row(row: &Row<'_>) -> rusqlite::Result<ReceiptSummary> {
    Ok(ReceiptSummary {
        id: row.parsed("id")?,
        number: row.get("number")?,
        session: row.parsed("session_id")?,
        at: row.get("at")?,
        date: row.parsed("date")?,
        payment_means: row.read("payment_means", PaymentMeans::from_key)?,
        total: Money::from_cents(row.get("total_cents")?),
        lines: row.get("lines")?,
        first_text: row.get("first_text")?,
        reverses: row.get("reverses")?,
        reversed_by: row.get("reversed_by")?,
    })
}

#[cfg(test)]
mod tests {
    use super::beginning_of_number;

    #[test]
    fn a_number_is_known_by_its_beginning_however_it_is_typed() {
        let beginning = |typed| beginning_of_number(typed).unwrap();
        assert_eq!(beginning("B-2026-00012"), "B-2026-00012");
        assert_eq!(beginning("b 2026 000"), "B-2026-000");
        assert_eq!(beginning(" 2026-00 "), "B-2026-00");
        assert_eq!(beginning("2026"), "B-2026-");
        for typed in ["", "B", "B-20", "2026-V-0413", "tomaat", "12"] {
            assert_eq!(beginning_of_number(typed), None, "{typed}");
        }
    }
}
