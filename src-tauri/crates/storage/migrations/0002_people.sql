-- The people and organisations we deal with. A customer who is a person shares its party.

CREATE TABLE party (
    id TEXT NOT NULL PRIMARY KEY                            -- UUIDv7
) STRICT;

CREATE TABLE person (
    party_id     TEXT NOT NULL PRIMARY KEY REFERENCES party (id),
    given        TEXT NOT NULL,
    prefix       TEXT NOT NULL,                             -- tussenvoegsel
    family       TEXT NOT NULL,
    name_key     TEXT NOT NULL,                             -- the full name, made comparable
    birth_date   TEXT CHECK (birth_date GLOB '????-??-??'),
    street       TEXT NOT NULL,
    house_number TEXT NOT NULL,
    addition     TEXT NOT NULL,
    postcode     TEXT NOT NULL,
    city         TEXT NOT NULL,
    country      TEXT NOT NULL,
    email        TEXT NOT NULL,
    phone        TEXT NOT NULL,
    iban         TEXT,
    note         TEXT NOT NULL
) STRICT;

CREATE INDEX person_by_name_key ON person (name_key);
CREATE INDEX person_by_family ON person (family COLLATE NOCASE, given COLLATE NOCASE, party_id);

CREATE TABLE role (
    person_id  TEXT NOT NULL REFERENCES person (party_id),
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL
               CHECK (kind IN ('employee', 'volunteer', 'participant', 'member', 'customer')),
    since_date TEXT CHECK (since_date GLOB '????-??-??'),
    until_date TEXT CHECK (until_date GLOB '????-??-??'),
    PRIMARY KEY (person_id, position)
) STRICT;

CREATE INDEX role_by_kind ON role (kind, person_id);

CREATE TABLE customer (
    party_id       TEXT NOT NULL PRIMARY KEY REFERENCES party (id),
    number         TEXT NOT NULL,                           -- ours for the customer, or empty
    name           TEXT NOT NULL,
    name_key       TEXT NOT NULL,
    attention      TEXT NOT NULL,
    street         TEXT NOT NULL,
    house_number   TEXT NOT NULL,
    addition       TEXT NOT NULL,
    postcode       TEXT NOT NULL,
    city           TEXT NOT NULL,
    country        TEXT NOT NULL,
    email          TEXT NOT NULL,
    kvk_number     TEXT,
    oin            TEXT,
    vat_id         TEXT,
    customer_group TEXT NOT NULL,
    payment_days   INTEGER CHECK (payment_days BETWEEN 0 AND 65535),
    reference      TEXT NOT NULL
) STRICT;

CREATE INDEX customer_by_name_key ON customer (name_key);
CREATE INDEX customer_by_number ON customer (number) WHERE number <> '';
CREATE INDEX customer_by_name ON customer (name COLLATE NOCASE, party_id);
