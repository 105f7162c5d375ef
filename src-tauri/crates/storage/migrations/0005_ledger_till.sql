-- The books (double entry) and the sales at the till that a month of them records.

CREATE TABLE account (
    number       INTEGER NOT NULL PRIMARY KEY,
    rgs_code     TEXT NOT NULL,                             -- Referentiegrootboekschema
    label        TEXT NOT NULL,
    statement    TEXT NOT NULL CHECK (statement IN ('balance', 'profit_and_loss')),
    normal_side  TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
    account_group TEXT NOT NULL
) STRICT;

CREATE TABLE journal_entry (
    id              TEXT NOT NULL PRIMARY KEY,              -- UUIDv7
    date            TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    source          TEXT NOT NULL CHECK (source IN ('invoice', 'till_month')),
    invoice_id      TEXT UNIQUE REFERENCES invoice (id),
    till_month      TEXT CHECK (till_month GLOB '????-??'),
    till_enterprise TEXT,
    UNIQUE (till_month, till_enterprise),
    CHECK ((source = 'invoice') = (invoice_id IS NOT NULL)),
    CHECK ((source = 'till_month') = (till_month IS NOT NULL)),
    CHECK ((till_month IS NULL) = (till_enterprise IS NULL))
) STRICT;

CREATE INDEX journal_entry_by_date ON journal_entry (date, id);

CREATE TABLE posting (
    entry_id     TEXT NOT NULL REFERENCES journal_entry (id),
    position     INTEGER NOT NULL,
    account      INTEGER NOT NULL REFERENCES account (number),
    enterprise   TEXT,
    amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0), -- debit positive, credit negative
    PRIMARY KEY (entry_id, position)
) STRICT;

CREATE INDEX posting_by_account ON posting (account);

CREATE TABLE till_sale (
    id            TEXT NOT NULL PRIMARY KEY,                -- UUIDv7
    position      INTEGER NOT NULL UNIQUE,
    date          TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    time          TEXT CHECK (time GLOB '??:??:??'),
    receipt       TEXT NOT NULL,
    product       TEXT NOT NULL,
    quantity      TEXT NOT NULL,                            -- decimal
    unit          TEXT NOT NULL,
    unit_price    TEXT NOT NULL,                            -- decimal, VAT included
    vat_class     TEXT NOT NULL,
    payment_means TEXT NOT NULL CHECK (payment_means IN ('pin', 'contant')),
    enterprise    TEXT NOT NULL
) STRICT;

CREATE INDEX till_sale_by_date ON till_sale (date, position);

-- Sales of a month that stands in the books are facts: none is added, changed or taken away.
CREATE TRIGGER till_sale_of_a_booked_month_is_never_added BEFORE INSERT ON till_sale
WHEN EXISTS (SELECT 1 FROM journal_entry
             WHERE till_month = substr(NEW.date, 1, 7) AND till_enterprise = NEW.enterprise)
BEGIN SELECT RAISE(ABORT, 'till_sale: the month is booked'); END;

CREATE TRIGGER till_sale_of_a_booked_month_is_never_changed BEFORE UPDATE ON till_sale
WHEN EXISTS (SELECT 1 FROM journal_entry
             WHERE till_month IN (substr(OLD.date, 1, 7), substr(NEW.date, 1, 7))
               AND till_enterprise IN (OLD.enterprise, NEW.enterprise))
BEGIN SELECT RAISE(ABORT, 'till_sale: the month is booked'); END;

CREATE TRIGGER till_sale_of_a_booked_month_is_never_deleted BEFORE DELETE ON till_sale
WHEN EXISTS (SELECT 1 FROM journal_entry
             WHERE till_month = substr(OLD.date, 1, 7) AND till_enterprise = OLD.enterprise)
BEGIN SELECT RAISE(ABORT, 'till_sale: the month is booked'); END;

CREATE TRIGGER journal_entry_is_never_changed BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry: is never changed'); END;

CREATE TRIGGER journal_entry_is_never_deleted BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry: is never deleted'); END;

CREATE TRIGGER posting_is_never_changed BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting: is never changed'); END;

CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting: is never deleted'); END;

