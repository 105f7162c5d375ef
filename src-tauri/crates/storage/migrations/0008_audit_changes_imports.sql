-- Who did what (kept), what it was before (30 days), and which rows of lists have come in.

-- Each line carries a hash over the former line's hash and its own fields. Ids only.
CREATE TABLE audit_line (
    sequence    INTEGER NOT NULL PRIMARY KEY,
    at          TEXT NOT NULL,                              -- UTC
    user_name   TEXT NOT NULL,
    action      TEXT NOT NULL,
    ids         TEXT NOT NULL,                              -- JSON list
    former_hash BLOB NOT NULL CHECK (length(former_hash) = 32),
    hash        BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER audit_line_is_never_changed BEFORE UPDATE ON audit_line
BEGIN SELECT RAISE(ABORT, 'audit_line: is never changed'); END;

CREATE TRIGGER audit_line_is_never_deleted BEFORE DELETE ON audit_line
BEGIN SELECT RAISE(ABORT, 'audit_line: is never deleted'); END;

-- One step that a user can take back.
CREATE TABLE change (
    id          TEXT NOT NULL PRIMARY KEY,                  -- UUIDv7
    position    INTEGER NOT NULL UNIQUE,
    at          TEXT NOT NULL,                              -- UTC
    user_name   TEXT NOT NULL,
    action      TEXT NOT NULL,
    description TEXT NOT NULL,
    undone_at   TEXT                                        -- UTC
) STRICT;

CREATE INDEX change_by_time ON change (at);

-- A row that the step touched, as JSON: before and after. A fact has neither; it only tells that
-- the step cannot be taken back.
CREATE TABLE undo_row (
    sequence   INTEGER NOT NULL PRIMARY KEY,
    change_id  TEXT NOT NULL REFERENCES change (id),
    table_name TEXT NOT NULL,
    row_key    TEXT NOT NULL,                               -- JSON list of the primary key
    before     TEXT,
    after      TEXT
) STRICT;

CREATE INDEX undo_row_by_change ON undo_row (change_id);

-- Rows of lists that have come in. Occurrence counts equal rows within one list: all are real.
CREATE TABLE imported_row (
    kind        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    occurrence  INTEGER NOT NULL CHECK (occurrence >= 0),
    record_id   TEXT NOT NULL,
    PRIMARY KEY (kind, fingerprint, occurrence)
) STRICT;

CREATE INDEX imported_row_by_record ON imported_row (record_id);
