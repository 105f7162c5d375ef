-- Rooms with their tariff, worked hours, and placements.

CREATE TABLE room (
    id       TEXT NOT NULL PRIMARY KEY,                     -- UUIDv7
    position INTEGER NOT NULL UNIQUE,                       -- the order they came in
    name     TEXT NOT NULL,
    name_key TEXT NOT NULL,
    capacity INTEGER CHECK (capacity >= 0),
    layout   TEXT NOT NULL
) STRICT;

CREATE INDEX room_by_name_key ON room (name_key);

CREATE TABLE rental_rate (
    room_id        TEXT NOT NULL REFERENCES room (id),
    position       INTEGER NOT NULL,
    customer_group TEXT NOT NULL,                           -- empty: everybody
    per            TEXT NOT NULL CHECK (per IN ('hour', 'day_part')),
    price          TEXT NOT NULL,                           -- decimal, without VAT
    PRIMARY KEY (room_id, position)
) STRICT;

CREATE TABLE hours (
    id            TEXT NOT NULL PRIMARY KEY,                -- UUIDv7
    position      INTEGER NOT NULL UNIQUE,
    person_id     TEXT NOT NULL REFERENCES person (party_id),
    date          TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    begin_time    TEXT CHECK (begin_time GLOB '??:??:??'),  -- none where only the length is known
    end_time      TEXT CHECK (end_time GLOB '??:??:??'),
    pause_minutes INTEGER NOT NULL CHECK (pause_minutes BETWEEN 0 AND 65535),
    minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),  -- without the break
    activity      TEXT NOT NULL,
    is_approved   INTEGER NOT NULL CHECK (is_approved IN (0, 1)),
    CHECK ((begin_time IS NULL) = (end_time IS NULL))
) STRICT;

CREATE INDEX hours_by_person ON hours (person_id, date);

CREATE TABLE placement (
    id               TEXT NOT NULL PRIMARY KEY,             -- UUIDv7
    position         INTEGER NOT NULL UNIQUE,
    person_id        TEXT NOT NULL REFERENCES person (party_id),
    supervisor_id    TEXT REFERENCES person (party_id),
    instrument       TEXT NOT NULL,
    referrer         TEXT NOT NULL,
    goal             TEXT NOT NULL,
    hours_per_week   TEXT,                                  -- decimal
    start_date       TEXT NOT NULL CHECK (start_date GLOB '????-??-??'),
    planned_end_date TEXT CHECK (planned_end_date GLOB '????-??-??'),
    end_date         TEXT CHECK (end_date GLOB '????-??-??'),
    end_reason       TEXT NOT NULL
) STRICT;

CREATE INDEX placement_by_person ON placement (person_id);
CREATE INDEX placement_by_supervisor ON placement (supervisor_id);

CREATE TABLE placement_task (
    placement_id TEXT NOT NULL REFERENCES placement (id),
    position     INTEGER NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (placement_id, position)
) STRICT;

CREATE TABLE placement_skill (
    placement_id TEXT NOT NULL REFERENCES placement (id),
    position     INTEGER NOT NULL,
    text         TEXT NOT NULL,
    PRIMARY KEY (placement_id, position)
) STRICT;
