-- Products, harvests, lots in stock and what moves them; receipts of the till.
-- Quantities of stock are whole thousandths of a unit (grams of a kg), so that sums are exact.

CREATE TABLE product (
    id         TEXT NOT NULL PRIMARY KEY,                   -- UUIDv7
    position   INTEGER NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    unit       TEXT NOT NULL,
    is_weighed INTEGER NOT NULL CHECK (is_weighed IN (0, 1)),
    price      TEXT NOT NULL,                               -- decimal, euro, VAT included
    vat_class  TEXT NOT NULL,
    enterprise TEXT NOT NULL,
    picture    TEXT NOT NULL,                               -- key of a drawing, or empty
    is_active  INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE harvest (
    id         TEXT NOT NULL PRIMARY KEY,                   -- UUID, made by the page
    position   INTEGER NOT NULL UNIQUE,
    product_id TEXT NOT NULL REFERENCES product (id),
    date       TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    bed        TEXT NOT NULL,
    note       TEXT NOT NULL
) STRICT;

CREATE INDEX harvest_by_date ON harvest (date, position);
CREATE INDEX harvest_by_product ON harvest (product_id);

CREATE TABLE harvest_use (
    harvest_id     TEXT NOT NULL REFERENCES harvest (id),
    use            TEXT NOT NULL
                   CHECK (use IN ('sale', 'kitchen', 'gift', 'own_use', 'compost', 'seed')),
    quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0),
    PRIMARY KEY (harvest_id, use)
) STRICT;

-- What was harvested of one bed on one day; without a harvest: found when counting.
CREATE TABLE lot (
    id         TEXT NOT NULL PRIMARY KEY,                   -- UUIDv7
    product_id TEXT NOT NULL REFERENCES product (id),
    harvest_id TEXT UNIQUE REFERENCES harvest (id),
    date       TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    bed        TEXT NOT NULL
) STRICT;

CREATE INDEX lot_by_product ON lot (product_id);

-- The last number of a receipt in a year. Given back when the transaction is abandoned: no gaps.
CREATE TABLE receipt_series (
    year          INTEGER NOT NULL PRIMARY KEY,
    last_sequence INTEGER NOT NULL CHECK (last_sequence > 0)
) STRICT;

CREATE TRIGGER receipt_series_only_counts_up BEFORE UPDATE ON receipt_series
WHEN NEW.year <> OLD.year OR NEW.last_sequence <= OLD.last_sequence
BEGIN SELECT RAISE(ABORT, 'receipt_series: only counts up'); END;

CREATE TRIGGER receipt_series_is_never_deleted BEFORE DELETE ON receipt_series
BEGIN SELECT RAISE(ABORT, 'receipt_series: is never deleted'); END;

-- Receipts. Written once; put right by a counter receipt, never by an update.
CREATE TABLE receipt (
    id             TEXT NOT NULL PRIMARY KEY,               -- UUID, made by the page: the same key
                                                            -- is the same sale
    year           INTEGER NOT NULL,
    sequence       INTEGER NOT NULL CHECK (sequence > 0),
    number         TEXT NOT NULL UNIQUE,                    -- as printed
    session_id     TEXT NOT NULL REFERENCES till_session (id),
    at             TEXT NOT NULL,                           -- UTC
    local_at       TEXT NOT NULL                            -- the clock on the wall
                   CHECK (local_at GLOB '????-??-??T??:??:??'),
    payment_means  TEXT NOT NULL CHECK (payment_means IN ('pin', 'contant')),
    seller_id      TEXT NOT NULL REFERENCES seller (id),
    total_cents    INTEGER NOT NULL,
    received_cents INTEGER CHECK (received_cents >= total_cents),
    reverses_id    TEXT UNIQUE REFERENCES receipt (id),
    reason         TEXT NOT NULL,
    sha256         BLOB NOT NULL CHECK (length(sha256) = 32),
    UNIQUE (year, sequence),
    CHECK ((reverses_id IS NULL) = (reason = ''))
) STRICT;

CREATE INDEX receipt_by_time ON receipt (local_at, sequence, total_cents);
CREATE INDEX receipt_by_session ON receipt (session_id, local_at, sequence, total_cents);
CREATE INDEX receipt_by_seller ON receipt (seller_id);

CREATE TABLE receipt_line (
    receipt_id     TEXT NOT NULL REFERENCES receipt (id),
    position       INTEGER NOT NULL,
    product_id     TEXT NOT NULL REFERENCES product (id),
    enterprise     TEXT NOT NULL,
    text           TEXT NOT NULL,
    quantity_milli INTEGER NOT NULL CHECK (quantity_milli <> 0),
    unit           TEXT NOT NULL,
    unit_price     TEXT NOT NULL,                           -- decimal, euro, VAT included
    vat_class      TEXT NOT NULL,
    amount_cents   INTEGER NOT NULL,
    PRIMARY KEY (receipt_id, position)
) STRICT;

CREATE INDEX receipt_line_by_product ON receipt_line (product_id);

-- What comes into stock and goes out of it, with the reason. Without a lot: what was sold more
-- than there was, and what settled it.
CREATE TABLE stock_movement (
    id               INTEGER NOT NULL PRIMARY KEY,
    product_id       TEXT NOT NULL REFERENCES product (id),
    lot_id           TEXT REFERENCES lot (id),
    at               TEXT NOT NULL,                         -- UTC
    quantity_milli   INTEGER NOT NULL CHECK (quantity_milli <> 0),
    reason           TEXT NOT NULL
                     CHECK (reason IN ('harvest', 'sale', 'count', 'correction', 'on_account')),
    note             TEXT NOT NULL,
    harvest_id       TEXT REFERENCES harvest (id),
    receipt_id       TEXT REFERENCES receipt (id),
    receipt_position INTEGER,                               -- the line of that receipt
    billable_line_id TEXT REFERENCES billable_line (id),
    CHECK ((reason = 'harvest') = (harvest_id IS NOT NULL)),
    CHECK ((reason IN ('sale', 'correction')) = (receipt_id IS NOT NULL)),
    CHECK ((receipt_id IS NULL) = (receipt_position IS NULL)),
    CHECK ((reason = 'on_account') = (billable_line_id IS NOT NULL))
) STRICT;

CREATE INDEX stock_movement_by_product ON stock_movement (product_id, id);
CREATE INDEX stock_movement_by_lot ON stock_movement (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX stock_movement_by_harvest ON stock_movement (harvest_id)
WHERE harvest_id IS NOT NULL;
CREATE INDEX stock_movement_by_receipt ON stock_movement (receipt_id, receipt_position)
WHERE receipt_id IS NOT NULL;
CREATE INDEX stock_movement_by_billable_line ON stock_movement (billable_line_id)
WHERE billable_line_id IS NOT NULL;

-- Running sums, kept in step by triggers alone, so that looking at the stock or at a session never
-- reads the past. Whoever undoes a step undoes its movements, and these follow.
CREATE TABLE product_stock (
    product_id     TEXT NOT NULL PRIMARY KEY,
    quantity_milli INTEGER NOT NULL
) STRICT;

-- Only lots of which something is left.
CREATE TABLE lot_stock (
    lot_id         TEXT NOT NULL PRIMARY KEY,
    product_id     TEXT NOT NULL,
    quantity_milli INTEGER NOT NULL
) STRICT;

CREATE INDEX lot_stock_by_product ON lot_stock (product_id);

CREATE TABLE till_session_sum (
    session_id    TEXT NOT NULL,
    enterprise    TEXT NOT NULL,
    vat_class     TEXT NOT NULL,
    payment_means TEXT NOT NULL,
    gross_cents   INTEGER NOT NULL,
    PRIMARY KEY (session_id, enterprise, vat_class, payment_means)
) STRICT;

CREATE TRIGGER stock_movement_counts AFTER INSERT ON stock_movement BEGIN
    INSERT INTO product_stock (product_id, quantity_milli)
    VALUES (NEW.product_id, NEW.quantity_milli)
    ON CONFLICT (product_id) DO UPDATE SET quantity_milli = quantity_milli + NEW.quantity_milli;
    INSERT INTO lot_stock (lot_id, product_id, quantity_milli)
    SELECT NEW.lot_id, NEW.product_id, NEW.quantity_milli WHERE NEW.lot_id IS NOT NULL
    ON CONFLICT (lot_id) DO UPDATE SET quantity_milli = quantity_milli + NEW.quantity_milli;
    DELETE FROM lot_stock WHERE lot_id = NEW.lot_id AND quantity_milli = 0;
END;

CREATE TRIGGER stock_movement_counts_no_longer AFTER DELETE ON stock_movement BEGIN
    UPDATE product_stock SET quantity_milli = quantity_milli - OLD.quantity_milli
    WHERE product_id = OLD.product_id;
    INSERT INTO lot_stock (lot_id, product_id, quantity_milli)
    SELECT OLD.lot_id, OLD.product_id, -OLD.quantity_milli WHERE OLD.lot_id IS NOT NULL
    ON CONFLICT (lot_id) DO UPDATE SET quantity_milli = quantity_milli - OLD.quantity_milli;
    DELETE FROM lot_stock WHERE lot_id = OLD.lot_id AND quantity_milli = 0;
END;

CREATE TRIGGER receipt_line_counts AFTER INSERT ON receipt_line BEGIN
    INSERT INTO till_session_sum (session_id, enterprise, vat_class, payment_means, gross_cents)
    SELECT session_id, NEW.enterprise, NEW.vat_class, payment_means, NEW.amount_cents
    FROM receipt WHERE id = NEW.receipt_id
    ON CONFLICT (session_id, enterprise, vat_class, payment_means)
    DO UPDATE SET gross_cents = gross_cents + NEW.amount_cents;
END;

CREATE TRIGGER stock_movement_is_never_changed BEFORE UPDATE ON stock_movement
BEGIN SELECT RAISE(ABORT, 'stock_movement: is never changed'); END;

-- What a receipt moved is part of the fact.
CREATE TRIGGER stock_movement_of_a_receipt_is_never_deleted BEFORE DELETE ON stock_movement
WHEN OLD.receipt_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'stock_movement: of a receipt is never deleted'); END;

CREATE TRIGGER receipt_of_a_closed_session_is_never_added BEFORE INSERT ON receipt
WHEN EXISTS (SELECT 1 FROM till_session WHERE id = NEW.session_id AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'receipt: the session is closed'); END;

CREATE TRIGGER receipt_is_never_changed BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt: is never changed'); END;

CREATE TRIGGER receipt_is_never_deleted BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'receipt: is never deleted'); END;

CREATE TRIGGER receipt_line_is_never_changed BEFORE UPDATE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'receipt_line: is never changed'); END;

CREATE TRIGGER receipt_line_is_never_deleted BEFORE DELETE ON receipt_line
BEGIN SELECT RAISE(ABORT, 'receipt_line: is never deleted'); END;

-- Sessions: the open ones, and the newest first.
CREATE INDEX till_session_by_state ON till_session (closed_at IS NULL, position);

-- Products are found by their words. Receipts are not in the word index: every number holds the
-- year, so a search on a year would read them all; they are found by their number's own index.
CREATE TRIGGER product_is_found AFTER INSERT ON product BEGIN
    INSERT INTO search_entry (kind, id, title, detail)
    VALUES ('product', NEW.id, NEW.name, NEW.enterprise);
END;

CREATE TRIGGER product_is_found_as_changed AFTER UPDATE ON product BEGIN
    UPDATE search_entry SET title = NEW.name, detail = NEW.enterprise
    WHERE kind = 'product' AND id = OLD.id;
END;

CREATE TRIGGER product_is_no_longer_found AFTER DELETE ON product BEGIN
    DELETE FROM search_entry WHERE kind = 'product' AND id = OLD.id;
END;
