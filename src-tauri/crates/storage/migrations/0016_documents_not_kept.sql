-- Documents that were issued and not kept, such as those of an administration that began
-- elsewhere: a fact that is told, and no damage.

CREATE TABLE document_not_kept (
    owner_kind TEXT NOT NULL,                               -- 'invoice', 'certificate'
    owner_id   TEXT NOT NULL,
    kind       TEXT NOT NULL,                               -- 'pdf', 'ubl'
    PRIMARY KEY (owner_kind, owner_id, kind)
) STRICT;

CREATE TRIGGER document_not_kept_is_never_changed BEFORE UPDATE ON document_not_kept
BEGIN SELECT RAISE(ABORT, 'document_not_kept: is never changed'); END;

CREATE TRIGGER document_not_kept_is_never_deleted BEFORE DELETE ON document_not_kept
BEGIN SELECT RAISE(ABORT, 'document_not_kept: is never deleted'); END;
