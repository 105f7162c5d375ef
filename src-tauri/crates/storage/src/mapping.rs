//! From a column to a value of the domain. A column that holds something else is damage, and is
//! told as such; nothing is guessed.

use std::str::FromStr;

use rusqlite::Row;
use rusqlite::types::Type;

use domain::organisation::Address;
use domain::people::PersonName;

/// Reading columns by name.
pub(crate) trait Columns {
    /// A text that `read` understands.
    fn read<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<T>;

    /// A text that `read` understands, or NULL.
    fn read_optional<T>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> rusqlite::Result<Option<T>>;

    /// A text in the form that its type writes itself: identifiers, dates, decimals.
    fn parsed<T: FromStr>(&self, column: &str) -> rusqlite::Result<T> {
        self.read(column, |text| text.parse().ok())
    }

    /// The same, or NULL.
    fn parsed_optional<T: FromStr>(&self, column: &str) -> rusqlite::Result<Option<T>> {
        self.read_optional(column, |text| text.parse().ok())
    }

    /// Six columns of an address, whose names begin with `prefix`.
    fn address(&self, prefix: &str) -> rusqlite::Result<Address>;

    /// Three columns of a name, whose names begin with `prefix`.
    fn person_name(&self, prefix: &str) -> rusqlite::Result<PersonName>;
}

impl Columns for Row<'_> {
    fn read<T>(&self, column: &str, read: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<T> {
        let index = self.as_ref().column_index(column)?;
        let text = self
            .get_ref(index)?
            .as_str()
            .map_err(|_| not_understood(index))?;
        read(text).ok_or_else(|| not_understood(index))
    }

    fn read_optional<T>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> rusqlite::Result<Option<T>> {
        let index = self.as_ref().column_index(column)?;
        let text = self
            .get_ref(index)?
            .as_str_or_null()
            .map_err(|_| not_understood(index))?;
        text.map(|text| read(text).ok_or_else(|| not_understood(index)))
            .transpose()
    }

    fn address(&self, prefix: &str) -> rusqlite::Result<Address> {
        let part = |name: &str| self.get(format!("{prefix}{name}").as_str());
        Ok(Address {
            street: part("street")?,
            house_number: part("house_number")?,
            addition: part("addition")?,
            postcode: part("postcode")?,
            city: part("city")?,
            country: part("country")?,
        })
    }

    fn person_name(&self, prefix: &str) -> rusqlite::Result<PersonName> {
        let part = |name: &str| self.get(format!("{prefix}{name}").as_str());
        Ok(PersonName {
            given: part("given")?,
            prefix: part("prefix")?,
            family: part("family")?,
        })
    }
}

/// Identities to look for, as `json_each` takes them.
pub(crate) fn ids_as_json(ids: &[impl ToString]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    texts_as_json(&ids)
}

/// A list of texts kept as JSON.
pub(crate) fn texts_as_json(texts: &[String]) -> String {
    serde_json::to_string(texts).expect("BUG: a list of texts is always JSON")
}

/// The list that [`texts_as_json`] wrote.
pub(crate) fn texts_from_json(json: &str) -> Option<Vec<String>> {
    serde_json::from_str(json).ok()
}

#[derive(Debug, thiserror::Error)]
#[error("the column holds what it cannot hold")]
struct NotUnderstood;

fn not_understood(index: usize) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(NotUnderstood))
}
