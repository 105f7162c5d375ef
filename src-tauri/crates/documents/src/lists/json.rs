//! JSON: the fields of the organisation.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::Value;

use super::ListKind;
use super::cell::Cell;
use super::columns::plain;
use super::fields::Spec;
use super::problems::FileProblem;
use super::sheet::{Contents, FieldValue, Opened};
use super::text::Decoded;

pub(super) fn looks_like_json(start: &str) -> bool {
    start.starts_with('{') || start.starts_with("[{") || start.starts_with("[\n")
}

/// Reads an object as fields with values. Lists of words become one text with `|` between.
pub(super) fn open(decoded: Decoded) -> Result<Opened, FileProblem> {
    let value: Value =
        serde_json::from_str(&decoded.text).map_err(|fault| FileProblem::BrokenJson {
            line: u32::try_from(fault.line()).unwrap_or(u32::MAX),
            column: u32::try_from(fault.column()).unwrap_or(u32::MAX),
        })?;
    let Value::Object(object) = value else {
        return Err(FileProblem::NotRecognised {
            first_row: Vec::new(),
        });
    };
    let fields = object.into_iter().flat_map(fields).collect();
    Ok(Opened {
        encoding: decoded.encoding.to_owned(),
        is_mixed: decoded.is_mixed,
        contents: Contents::Fields(fields),
    })
}

/// The field, or those within it when it holds known ones: `"adres": { "straat": … }`.
fn fields((name, value): (String, Value)) -> Vec<FieldValue> {
    let known = |name: &String| {
        let spec = Spec::of(ListKind::Organisation)?;
        spec.field(&plain(name))
    };
    match value {
        Value::Object(inner) if inner.keys().any(|name| known(name).is_some()) => {
            inner.into_iter().map(field).collect()
        }
        value => vec![field((name, value))],
    }
}

fn field((name, value): (String, Value)) -> FieldValue {
    let cell = match &value {
        Value::Null => Some(Cell::Empty),
        Value::Bool(truth) => Some(Cell::Truth(*truth)),
        Value::Number(number) => number_cell(&number.to_string()),
        Value::String(text) => Some(Cell::text(text)),
        Value::Array(items) => words(items),
        Value::Object(_) => None,
    };
    FieldValue {
        name,
        is_wrong_type: cell.is_none(),
        cell: cell.unwrap_or_else(|| Cell::text(&value.to_string())),
    }
}

fn number_cell(written: &str) -> Option<Cell> {
    let value = Decimal::from_str(written)
        .or_else(|_| Decimal::from_scientific(written))
        .ok()?;
    Some(Cell::Number {
        value,
        is_percentage: false,
    })
}

fn words(items: &[Value]) -> Option<Cell> {
    let words: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
    Some(Cell::text(&words?.join("|")))
}
