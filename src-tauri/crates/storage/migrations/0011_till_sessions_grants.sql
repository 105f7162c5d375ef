-- Till sessions and grants, and the entries in the books that they make.

-- From opening the drawer to counting it. Closed once, and then a fact.
CREATE TABLE till_session (
    id              TEXT NOT NULL PRIMARY KEY,              -- UUIDv7
    position        INTEGER NOT NULL UNIQUE,
    enterprise      TEXT NOT NULL,
    place           TEXT NOT NULL,                          -- market, counter …, in words
    opened_at       TEXT NOT NULL,                          -- UTC
    opened_by       TEXT NOT NULL,                          -- user id
    float_cents     INTEGER NOT NULL CHECK (float_cents >= 0),
    closed_at       TEXT,                                   -- UTC
    closed_by       TEXT,                                   -- user id
    counted_cents   INTEGER CHECK (counted_cents >= 0),
    expected_cents  INTEGER,                                -- float + cash sales, at closing
    difference_note TEXT NOT NULL,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((closed_at IS NULL) = (counted_cents IS NULL)),
    CHECK ((closed_at IS NULL) = (expected_cents IS NULL))
) STRICT;

CREATE UNIQUE INDEX till_session_is_open_once ON till_session (enterprise, place)
WHERE closed_at IS NULL;

CREATE TRIGGER till_session_is_never_changed BEFORE UPDATE ON till_session
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'till_session: is never changed'); END;

CREATE TRIGGER till_session_is_never_deleted BEFORE DELETE ON till_session
WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'till_session: is never deleted'); END;

-- Money that is given for a while: counted as income month by month.
CREATE TABLE grant (
    id           TEXT NOT NULL PRIMARY KEY,                 -- UUIDv7
    position     INTEGER NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    giver        TEXT NOT NULL,
    giver_kind   TEXT NOT NULL CHECK (giver_kind IN ('government', 'fund')),
    amount_cents INTEGER NOT NULL CHECK (amount_cents > 0), -- the whole, over the whole period
    start_date   TEXT NOT NULL CHECK (start_date GLOB '????-??-??'),
    end_date     TEXT NOT NULL CHECK (end_date GLOB '????-??-??' AND end_date >= start_date),
    enterprise   TEXT,                                      -- none: for the whole house
    note         TEXT NOT NULL
) STRICT;

-- The books once more, with two more things to record. A posting knows its day, so that a sum per
-- account and year reads one index.
DROP TRIGGER till_sale_of_a_booked_month_is_never_added;
DROP TRIGGER till_sale_of_a_booked_month_is_never_changed;
DROP TRIGGER till_sale_of_a_booked_month_is_never_deleted;

CREATE TABLE new_journal_entry (
    id              TEXT NOT NULL PRIMARY KEY,              -- UUIDv7
    date            TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    source          TEXT NOT NULL
                    CHECK (source IN ('invoice', 'till_month', 'till_session', 'grant_month')),
    invoice_id      TEXT UNIQUE REFERENCES invoice (id),
    till_month      TEXT CHECK (till_month GLOB '????-??'),
    till_enterprise TEXT,
    till_session_id TEXT UNIQUE REFERENCES till_session (id),
    grant_id        TEXT REFERENCES grant (id),
    grant_month     TEXT CHECK (grant_month GLOB '????-??'),
    UNIQUE (till_month, till_enterprise),
    UNIQUE (grant_id, grant_month),
    CHECK ((source = 'invoice') = (invoice_id IS NOT NULL)),
    CHECK ((source = 'till_month') = (till_month IS NOT NULL)),
    CHECK ((till_month IS NULL) = (till_enterprise IS NULL)),
    CHECK ((source = 'till_session') = (till_session_id IS NOT NULL)),
    CHECK ((source = 'grant_month') = (grant_id IS NOT NULL)),
    CHECK ((grant_id IS NULL) = (grant_month IS NULL))
) STRICT;

INSERT INTO new_journal_entry (id, date, source, invoice_id, till_month, till_enterprise)
SELECT id, date, source, invoice_id, till_month, till_enterprise FROM journal_entry ORDER BY rowid;

CREATE TABLE new_posting (
    entry_id     TEXT NOT NULL REFERENCES new_journal_entry (id),
    position     INTEGER NOT NULL,
    date         TEXT NOT NULL CHECK (date GLOB '????-??-??'), -- the entry's
    account      INTEGER NOT NULL REFERENCES account (number),
    enterprise   TEXT,
    amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0), -- debit positive, credit negative
    PRIMARY KEY (entry_id, position)
) STRICT;

INSERT INTO new_posting (entry_id, position, date, account, enterprise, amount_cents)
SELECT p.entry_id, p.position, e.date, p.account, p.enterprise, p.amount_cents
FROM posting AS p JOIN journal_entry AS e ON e.id = p.entry_id
ORDER BY p.rowid;

DROP TABLE posting;
DROP TABLE journal_entry;
ALTER TABLE new_journal_entry RENAME TO journal_entry;
ALTER TABLE new_posting RENAME TO posting;

CREATE INDEX journal_entry_by_date ON journal_entry (date, id);
CREATE INDEX posting_by_account ON posting (account, date, enterprise, amount_cents);

CREATE TRIGGER journal_entry_is_never_changed BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry: is never changed'); END;

CREATE TRIGGER journal_entry_is_never_deleted BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'journal_entry: is never deleted'); END;

CREATE TRIGGER posting_is_never_changed BEFORE UPDATE ON posting
BEGIN SELECT RAISE(ABORT, 'posting: is never changed'); END;

CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'posting: is never deleted'); END;

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
