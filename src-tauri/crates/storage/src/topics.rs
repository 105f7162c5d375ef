//! Which subject each table belongs to, and which tables hold facts.

/// Every table that holds something of its own, its topic, and what may happen to its rows.
/// The tables behind the search are derived from these and are left out.
pub(crate) const TABLES: &[(&str, &str, Kind)] = &[
    ("organisation", "organisation", Kind::Scratch),
    ("enterprise", "organisation", Kind::Scratch),
    ("logo", "organisation", Kind::Scratch),
    ("setting", "organisation", Kind::Scratch),
    ("signing_key", "organisation", Kind::Fact),
    ("party", "people", Kind::Scratch),
    ("person", "people", Kind::Scratch),
    ("role", "people", Kind::Scratch),
    ("customer", "people", Kind::Scratch),
    ("room", "rentals", Kind::Scratch),
    ("rental_rate", "rentals", Kind::Scratch),
    ("service", "rentals", Kind::Scratch),
    ("reservation_series", "rentals", Kind::Scratch),
    ("reservation", "rentals", Kind::Scratch),
    ("reservation_rent", "rentals", Kind::Scratch),
    ("reservation_extra", "rentals", Kind::Scratch),
    ("reservation_line", "rentals", Kind::Scratch),
    ("hours", "work", Kind::Scratch),
    ("hours_day", "work", Kind::Sum),
    ("placement", "placements", Kind::Scratch),
    ("placement_task", "placements", Kind::Scratch),
    ("placement_skill", "placements", Kind::Scratch),
    ("billable_line", "billing", Kind::Scratch),
    ("unbilled_line", "billing", Kind::Sum),
    ("draft_invoice", "invoicing", Kind::Scratch),
    ("draft_line", "invoicing", Kind::Scratch),
    ("invoice_series", "invoicing", Kind::Series),
    ("seller", "invoicing", Kind::Fact),
    ("invoice", "invoicing", Kind::Fact),
    ("invoice_line", "invoicing", Kind::Fact),
    ("invoice_day", "invoicing", Kind::Sum),
    ("invoice_vat", "invoicing", Kind::Fact),
    ("document", "invoicing", Kind::Fact),
    ("document_content", "invoicing", Kind::Fact),
    ("document_not_kept", "invoicing", Kind::Fact),
    ("month_end_document", "invoicing", Kind::Fact),
    ("account", "ledger", Kind::Scratch),
    ("journal_entry", "ledger", Kind::Fact),
    ("posting", "ledger", Kind::Fact),
    ("posting_month", "ledger", Kind::Sum),
    ("till_sale", "till", Kind::Scratch),
    ("till_session", "till", Kind::Scratch),
    ("till_session_sum", "till", Kind::Sum),
    ("receipt_series", "till", Kind::Series),
    ("receipt", "till", Kind::Fact),
    ("receipt_line", "till", Kind::Fact),
    ("receipt_day", "till", Kind::Sum),
    ("product_receipt", "till", Kind::Sum),
    ("product", "produce", Kind::Scratch),
    ("harvest", "produce", Kind::Scratch),
    ("harvest_use", "produce", Kind::Scratch),
    ("lot", "produce", Kind::Scratch),
    ("stock_movement", "produce", Kind::Scratch),
    ("product_stock", "produce", Kind::Sum),
    ("lot_stock", "produce", Kind::Sum),
    ("grant", "funding", Kind::Scratch),
    ("certificate_series", "certificates", Kind::Series),
    ("certificate", "certificates", Kind::Fact),
    ("certificate_revocation", "certificates", Kind::Fact),
    ("audit_line", "audit", Kind::Log),
    ("change", "audit", Kind::Log),
    ("undo_row", "audit", Kind::Log),
    ("imported_row", "imports", Kind::Scratch),
];

/// The topic of users. They stand in the key file, not in a table.
pub const USERS: &str = "users";

/// What may happen to the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// May be changed, deleted and undone.
    Scratch,
    /// Written once. A step that wrote one cannot be undone.
    Fact,
    /// Counters that only count up; never undone.
    Series,
    /// Running sums that triggers keep in step with other tables; undoing those puts them right.
    Sum,
    /// What the file keeps about itself; not part of any step.
    Log,
}

/// The topic that screens about `table` listen to: `people`, `invoicing`, `ledger` and so on.
/// `None` for a table that holds nothing of its own.
pub fn topic_of(table: &str) -> Option<&'static str> {
    TABLES
        .iter()
        .find(|(name, ..)| *name == table)
        .map(|(_, topic, _)| *topic)
}

/// The name of a table as it lives as long as the program.
pub(crate) fn known_table(table: &str) -> Option<&'static str> {
    TABLES
        .iter()
        .find(|(name, ..)| *name == table)
        .map(|(name, ..)| *name)
}

/// The tables of one kind.
pub(crate) fn tables_of(kind: Kind) -> impl Iterator<Item = &'static str> {
    TABLES
        .iter()
        .filter(move |(.., of)| *of == kind)
        .map(|(name, ..)| *name)
}
