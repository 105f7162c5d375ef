//! A page of a long list.

/// Some rows, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<T> {
    /// How many rows fit the filter.
    pub total: u32,
    /// The rows of this page.
    pub rows: Vec<T>,
}
