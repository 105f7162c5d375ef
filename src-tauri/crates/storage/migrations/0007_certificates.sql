-- The register of certificates: what each said on the day it was issued.

CREATE TABLE certificate_series (
    year        INTEGER NOT NULL PRIMARY KEY,
    last_number INTEGER NOT NULL CHECK (last_number > 0)
) STRICT;

CREATE TRIGGER certificate_series_only_counts_up BEFORE UPDATE ON certificate_series
WHEN NEW.year <> OLD.year OR NEW.last_number <= OLD.last_number
BEGIN SELECT RAISE(ABORT, 'certificate_series: only counts up'); END;

CREATE TRIGGER certificate_series_is_never_deleted BEFORE DELETE ON certificate_series
BEGIN SELECT RAISE(ABORT, 'certificate_series: is never deleted'); END;

CREATE TABLE certificate (
    id                        TEXT NOT NULL PRIMARY KEY,    -- UUIDv7
    placement_id              TEXT NOT NULL REFERENCES placement (id),
    number                    TEXT NOT NULL UNIQUE,
    template_version          INTEGER NOT NULL,
    person_given              TEXT NOT NULL,
    person_prefix             TEXT NOT NULL,
    person_family             TEXT NOT NULL,
    birth_date                TEXT CHECK (birth_date GLOB '????-??-??'),
    organisation_name         TEXT NOT NULL,
    organisation_kvk_number   TEXT,
    organisation_street       TEXT NOT NULL,
    organisation_house_number TEXT NOT NULL,
    organisation_addition     TEXT NOT NULL,
    organisation_postcode     TEXT NOT NULL,
    organisation_city         TEXT NOT NULL,
    organisation_country      TEXT NOT NULL,
    start_date                TEXT NOT NULL CHECK (start_date GLOB '????-??-??'),
    end_date                  TEXT NOT NULL CHECK (end_date GLOB '????-??-??'),
    minutes                   INTEGER NOT NULL CHECK (minutes >= 0),
    tasks                     TEXT NOT NULL,                -- JSON list of texts
    skills                    TEXT NOT NULL,                -- JSON list of texts
    supervisor_name           TEXT NOT NULL,
    issue_date                TEXT NOT NULL CHECK (issue_date GLOB '????-??-??'),
    code                      TEXT NOT NULL UNIQUE,
    payload                   BLOB NOT NULL,                -- what was signed
    signature                 BLOB NOT NULL
) STRICT;

CREATE INDEX certificate_by_placement ON certificate (placement_id);

-- Revoking is a fact of its own; the certificate stays as it was.
CREATE TABLE certificate_revocation (
    certificate_id TEXT NOT NULL PRIMARY KEY REFERENCES certificate (id),
    date           TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    reason         TEXT NOT NULL
) STRICT;

CREATE TRIGGER certificate_is_never_changed BEFORE UPDATE ON certificate
BEGIN SELECT RAISE(ABORT, 'certificate: is never changed'); END;

CREATE TRIGGER certificate_is_never_deleted BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'certificate: is never deleted'); END;

CREATE TRIGGER certificate_revocation_is_never_changed BEFORE UPDATE ON certificate_revocation
BEGIN SELECT RAISE(ABORT, 'certificate_revocation: is never changed'); END;

CREATE TRIGGER certificate_revocation_is_never_deleted BEFORE DELETE ON certificate_revocation
BEGIN SELECT RAISE(ABORT, 'certificate_revocation: is never deleted'); END;

