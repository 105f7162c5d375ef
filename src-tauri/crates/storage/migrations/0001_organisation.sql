-- The cooperative itself, its settings and the key that its certificates are signed with.

CREATE TABLE organisation (
    id                    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
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
    payment_days          INTEGER NOT NULL CHECK (payment_days BETWEEN 0 AND 65535),
    series_prefix         TEXT NOT NULL,
    series_first_number   INTEGER NOT NULL CHECK (series_first_number >= 0),
    series_digits         INTEGER NOT NULL CHECK (series_digits BETWEEN 0 AND 255),
    small_business_scheme INTEGER NOT NULL CHECK (small_business_scheme IN (0, 1))
) STRICT;

CREATE TABLE enterprise (
    position INTEGER NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL
) STRICT;

CREATE TABLE logo (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Everything signed with it must stay verifiable, so it is written once.
CREATE TABLE signing_key (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

CREATE TRIGGER signing_key_is_never_changed BEFORE UPDATE ON signing_key
BEGIN SELECT RAISE(ABORT, 'signing_key: is never changed'); END;

CREATE TRIGGER signing_key_is_never_deleted BEFORE DELETE ON signing_key
BEGIN SELECT RAISE(ABORT, 'signing_key: is never deleted'); END;
