-- What waits to be billed, drafts (scratch paper) and invoices (facts).

CREATE TABLE billable_line (
    id          TEXT NOT NULL PRIMARY KEY,                  -- UUIDv7
    position    INTEGER NOT NULL UNIQUE,                    -- the order of the list it came in
    party_id    TEXT NOT NULL REFERENCES party (id),
    enterprise  TEXT NOT NULL,
    supply_date TEXT NOT NULL CHECK (supply_date GLOB '????-??-??'),
    text        TEXT NOT NULL,
    quantity    TEXT NOT NULL,                              -- decimal
    unit        TEXT NOT NULL,
    unit_price  TEXT NOT NULL,                              -- decimal, euro
    price_basis TEXT NOT NULL CHECK (price_basis IN ('excluding_vat', 'including_vat')),
    vat_class   TEXT NOT NULL,
    vat_reason  TEXT NOT NULL,
    discount    TEXT NOT NULL,                              -- decimal, percent
    reference   TEXT NOT NULL
) STRICT;

CREATE INDEX billable_line_by_party ON billable_line (party_id, supply_date, position);

CREATE TABLE draft_invoice (
    id                TEXT NOT NULL PRIMARY KEY,            -- UUIDv7
    position          INTEGER NOT NULL UNIQUE,
    buyer_id          TEXT REFERENCES customer (party_id),
    price_basis       TEXT NOT NULL CHECK (price_basis IN ('excluding_vat', 'including_vat')),
    buyer_reference   TEXT NOT NULL,
    preceding_invoice TEXT NOT NULL,
    note              TEXT NOT NULL
) STRICT;

CREATE INDEX draft_invoice_by_buyer ON draft_invoice (buyer_id);

CREATE TABLE draft_line (
    draft_id         TEXT NOT NULL REFERENCES draft_invoice (id),
    position         INTEGER NOT NULL,
    billable_line_id TEXT NOT NULL UNIQUE REFERENCES billable_line (id),
    PRIMARY KEY (draft_id, position)
) STRICT;

-- The last number taken in a year. Given back when the transaction is abandoned: no gaps.
CREATE TABLE invoice_series (
    year          INTEGER NOT NULL PRIMARY KEY,
    last_sequence INTEGER NOT NULL CHECK (last_sequence > 0)
) STRICT;

CREATE TRIGGER invoice_series_only_counts_up BEFORE UPDATE ON invoice_series
WHEN NEW.year <> OLD.year OR NEW.last_sequence <= OLD.last_sequence
BEGIN SELECT RAISE(ABORT, 'invoice_series: only counts up'); END;

CREATE TRIGGER invoice_series_is_never_deleted BEFORE DELETE ON invoice_series
BEGIN SELECT RAISE(ABORT, 'invoice_series: is never deleted'); END;

-- The seller as printed. Invoices with the same seller's details share one row.
CREATE TABLE seller (
    id                    TEXT NOT NULL PRIMARY KEY,        -- SHA-256 of the rest
    name                  TEXT NOT NULL,
    legal_form            TEXT NOT NULL,
    kvk_number            TEXT,
    oin                   TEXT,
    rsin                  TEXT,
    vat_id                TEXT,
    iban                  TEXT,
    account_holder        TEXT NOT NULL,
    street                TEXT NOT NULL,
    house_number          TEXT NOT NULL,
    addition              TEXT NOT NULL,
    postcode              TEXT NOT NULL,
    city                  TEXT NOT NULL,
    country               TEXT NOT NULL,
    email                 TEXT NOT NULL,
    phone                 TEXT NOT NULL,
    website               TEXT NOT NULL,
    payment_days          INTEGER NOT NULL,
    series_prefix         TEXT NOT NULL,
    series_first_number   INTEGER NOT NULL,
    series_digits         INTEGER NOT NULL,
    small_business_scheme INTEGER NOT NULL CHECK (small_business_scheme IN (0, 1)),
    enterprises           TEXT NOT NULL                     -- JSON list of names
) STRICT;

-- Final invoices. Written once; corrected by a credit note, never by an update.
CREATE TABLE invoice (
    id                    TEXT NOT NULL PRIMARY KEY,        -- UUIDv7
    draft_id              TEXT NOT NULL UNIQUE,             -- finalising twice finds this row
    kind                  TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    number                TEXT NOT NULL UNIQUE,             -- as printed
    series_year           INTEGER NOT NULL,
    sequence              INTEGER NOT NULL CHECK (sequence > 0),
    issue_date            TEXT NOT NULL CHECK (issue_date GLOB '????-??-??'),
    due_date              TEXT NOT NULL CHECK (due_date GLOB '????-??-??' AND due_date >= issue_date),
    seller_id             TEXT NOT NULL REFERENCES seller (id),
    buyer_id              TEXT NOT NULL REFERENCES party (id),
    buyer_customer_number TEXT NOT NULL,                    -- the buyer as issued, from here
    buyer_name            TEXT NOT NULL,
    buyer_attention       TEXT NOT NULL,
    buyer_street          TEXT NOT NULL,
    buyer_house_number    TEXT NOT NULL,
    buyer_addition        TEXT NOT NULL,
    buyer_postcode        TEXT NOT NULL,
    buyer_city            TEXT NOT NULL,
    buyer_country         TEXT NOT NULL,
    buyer_email           TEXT NOT NULL,
    buyer_oin             TEXT,
    buyer_kvk_number      TEXT,
    buyer_vat_id          TEXT,
    buyer_payment_days    INTEGER NOT NULL,
    price_basis           TEXT NOT NULL CHECK (price_basis IN ('excluding_vat', 'including_vat')),
    buyer_reference       TEXT NOT NULL,
    preceding_invoice     TEXT NOT NULL,
    note                  TEXT NOT NULL,
    net_cents             INTEGER NOT NULL,
    vat_cents             INTEGER NOT NULL,
    payable_cents         INTEGER NOT NULL CHECK (payable_cents = net_cents + vat_cents),
    UNIQUE (series_year, sequence)
) STRICT;

CREATE INDEX invoice_by_issue_date ON invoice (issue_date, series_year, sequence);
CREATE INDEX invoice_by_buyer ON invoice (buyer_id);
CREATE INDEX invoice_by_seller ON invoice (seller_id);

CREATE TABLE invoice_line (
    invoice_id       TEXT NOT NULL REFERENCES invoice (id),
    position         INTEGER NOT NULL,
    billable_line_id TEXT NOT NULL UNIQUE REFERENCES billable_line (id),
    enterprise       TEXT NOT NULL,
    supply_date      TEXT NOT NULL CHECK (supply_date GLOB '????-??-??'),
    text             TEXT NOT NULL,
    quantity         TEXT NOT NULL,
    unit             TEXT NOT NULL,
    unit_price       TEXT NOT NULL,
    discount         TEXT NOT NULL,
    vat_class        TEXT NOT NULL,
    vat_reason       TEXT NOT NULL,
    reference        TEXT NOT NULL,
    amount_cents     INTEGER NOT NULL,
    net_cents        INTEGER NOT NULL,
    PRIMARY KEY (invoice_id, position)
) STRICT;

CREATE TABLE invoice_vat (
    invoice_id TEXT NOT NULL REFERENCES invoice (id),
    position   INTEGER NOT NULL,
    vat_class  TEXT NOT NULL,
    net_cents  INTEGER NOT NULL,
    vat_cents  INTEGER NOT NULL,
    PRIMARY KEY (invoice_id, position)
) STRICT;

-- Paper and e-invoices as issued. The bytes stand apart, so that lists never read them.
CREATE TABLE document (
    id         INTEGER NOT NULL PRIMARY KEY,
    owner_kind TEXT NOT NULL,                               -- 'invoice', 'certificate'
    owner_id   TEXT NOT NULL,
    kind       TEXT NOT NULL,                               -- 'pdf', 'ubl'
    file_name  TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256     BLOB NOT NULL CHECK (length(sha256) = 32),
    UNIQUE (owner_kind, owner_id, kind)
) STRICT;

CREATE TABLE document_content (
    document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id),
    bytes       BLOB NOT NULL
) STRICT;

-- A line that stands on an invoice is part of a fact.
CREATE TRIGGER invoiced_line_is_never_changed BEFORE UPDATE ON billable_line
WHEN EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'billable_line: an invoiced line is never changed'); END;

CREATE TRIGGER invoiced_line_is_never_deleted BEFORE DELETE ON billable_line
WHEN EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'billable_line: an invoiced line is never deleted'); END;

CREATE INDEX invoice_line_by_supply_date ON invoice_line (supply_date, invoice_id);

CREATE TRIGGER invoiced_line_is_never_drafted BEFORE INSERT ON draft_line
WHEN EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = NEW.billable_line_id)
BEGIN SELECT RAISE(ABORT, 'draft_line: an invoiced line is never drafted again'); END;

CREATE TRIGGER seller_is_never_changed BEFORE UPDATE ON seller
BEGIN SELECT RAISE(ABORT, 'seller: is never changed'); END;

CREATE TRIGGER seller_is_never_deleted BEFORE DELETE ON seller
BEGIN SELECT RAISE(ABORT, 'seller: is never deleted'); END;

CREATE TRIGGER invoice_is_never_changed BEFORE UPDATE ON invoice
BEGIN SELECT RAISE(ABORT, 'invoice: is never changed'); END;

CREATE TRIGGER invoice_is_never_deleted BEFORE DELETE ON invoice
BEGIN SELECT RAISE(ABORT, 'invoice: is never deleted'); END;

CREATE TRIGGER invoice_line_is_never_changed BEFORE UPDATE ON invoice_line
BEGIN SELECT RAISE(ABORT, 'invoice_line: is never changed'); END;

CREATE TRIGGER invoice_line_is_never_deleted BEFORE DELETE ON invoice_line
BEGIN SELECT RAISE(ABORT, 'invoice_line: is never deleted'); END;

CREATE TRIGGER invoice_vat_is_never_changed BEFORE UPDATE ON invoice_vat
BEGIN SELECT RAISE(ABORT, 'invoice_vat: is never changed'); END;

CREATE TRIGGER invoice_vat_is_never_deleted BEFORE DELETE ON invoice_vat
BEGIN SELECT RAISE(ABORT, 'invoice_vat: is never deleted'); END;

CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'document: is never changed'); END;

CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'document: is never deleted'); END;

CREATE TRIGGER document_content_is_never_changed BEFORE UPDATE ON document_content
BEGIN SELECT RAISE(ABORT, 'document_content: is never changed'); END;

CREATE TRIGGER document_content_is_never_deleted BEFORE DELETE ON document_content
BEGIN SELECT RAISE(ABORT, 'document_content: is never deleted'); END;

