-- Which month's end made a document: a line supplied in September may be billed with October, and
-- October's invoices may be issued in November. Written once.
CREATE TABLE month_end_document (
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('invoice', 'certificate')),
    owner_id   TEXT NOT NULL,
    month      TEXT NOT NULL CHECK (month GLOB '????-??'),
    PRIMARY KEY (owner_kind, owner_id)
) STRICT;

CREATE INDEX month_end_document_by_month ON month_end_document (month, owner_kind, owner_id);

CREATE TRIGGER month_end_document_is_never_changed BEFORE UPDATE ON month_end_document
BEGIN SELECT RAISE(ABORT, 'month_end_document: is never changed'); END;

CREATE TRIGGER month_end_document_is_never_deleted BEFORE DELETE ON month_end_document
BEGIN SELECT RAISE(ABORT, 'month_end_document: is never deleted'); END;
