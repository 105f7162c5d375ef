-- What can be found by typing: one entry per record, kept in step by triggers. Accents and case
-- do not matter; a beginning of a word is enough. Never the goal, referrer or end of a placement.

CREATE TABLE search_entry (
    row    INTEGER NOT NULL PRIMARY KEY,
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    title  TEXT NOT NULL,
    detail TEXT NOT NULL,
    UNIQUE (kind, id)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    title, detail,
    content = 'search_entry', content_rowid = 'row',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
    INSERT INTO search (rowid, title, detail) VALUES (NEW.row, NEW.title, NEW.detail);
END;

CREATE TRIGGER search_entry_deleted AFTER DELETE ON search_entry BEGIN
    INSERT INTO search (search, rowid, title, detail)
    VALUES ('delete', OLD.row, OLD.title, OLD.detail);
END;

CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
    INSERT INTO search (search, rowid, title, detail)
    VALUES ('delete', OLD.row, OLD.title, OLD.detail);
    INSERT INTO search (rowid, title, detail) VALUES (NEW.row, NEW.title, NEW.detail);
END;

CREATE TRIGGER person_is_found AFTER INSERT ON person BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'person', NEW.party_id,
        trim(replace(NEW.given || ' ' || NEW.prefix || ' ' || NEW.family, '  ', ' ')),
        trim(NEW.city || ' ' || NEW.email)
    );
END;

CREATE TRIGGER person_is_found_as_changed AFTER UPDATE ON person BEGIN
    UPDATE search_entry SET
        title = trim(replace(NEW.given || ' ' || NEW.prefix || ' ' || NEW.family, '  ', ' ')),
        detail = trim(NEW.city || ' ' || NEW.email)
    WHERE kind = 'person' AND id = OLD.party_id;
    UPDATE search_entry SET title = trim(replace(NEW.given || ' ' || NEW.prefix || ' ' || NEW.family, '  ', ' '))
    WHERE kind = 'placement'
      AND id IN (SELECT id FROM placement WHERE person_id = NEW.party_id);
END;

CREATE TRIGGER person_is_no_longer_found AFTER DELETE ON person BEGIN
    DELETE FROM search_entry WHERE kind = 'person' AND id = OLD.party_id;
END;

CREATE TRIGGER customer_is_found AFTER INSERT ON customer BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'customer', NEW.party_id,
        NEW.name,
        trim(NEW.number || ' ' || NEW.city || ' ' || NEW.attention)
    );
END;

CREATE TRIGGER customer_is_found_as_changed AFTER UPDATE ON customer BEGIN
    UPDATE search_entry SET
        title = NEW.name,
        detail = trim(NEW.number || ' ' || NEW.city || ' ' || NEW.attention)
    WHERE kind = 'customer' AND id = OLD.party_id;
    UPDATE search_entry SET title = NEW.name
    WHERE kind = 'draft'
      AND id IN (SELECT id FROM draft_invoice WHERE buyer_id = NEW.party_id);
END;

CREATE TRIGGER customer_is_no_longer_found AFTER DELETE ON customer BEGIN
    DELETE FROM search_entry WHERE kind = 'customer' AND id = OLD.party_id;
END;

CREATE TRIGGER room_is_found AFTER INSERT ON room BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'room', NEW.id,
        NEW.name,
        NEW.layout
    );
END;

CREATE TRIGGER room_is_found_as_changed AFTER UPDATE ON room BEGIN
    UPDATE search_entry SET
        title = NEW.name,
        detail = NEW.layout
    WHERE kind = 'room' AND id = OLD.id;
END;

CREATE TRIGGER room_is_no_longer_found AFTER DELETE ON room BEGIN
    DELETE FROM search_entry WHERE kind = 'room' AND id = OLD.id;
END;

CREATE TRIGGER draft_invoice_is_found AFTER INSERT ON draft_invoice BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'draft', NEW.id,
        coalesce((SELECT name FROM customer WHERE party_id = NEW.buyer_id), ''),
        trim(NEW.buyer_reference || ' ' || NEW.note)
    );
END;

CREATE TRIGGER draft_invoice_is_found_as_changed AFTER UPDATE ON draft_invoice BEGIN
    UPDATE search_entry SET
        title = coalesce((SELECT name FROM customer WHERE party_id = NEW.buyer_id), ''),
        detail = trim(NEW.buyer_reference || ' ' || NEW.note)
    WHERE kind = 'draft' AND id = OLD.id;
END;

CREATE TRIGGER draft_invoice_is_no_longer_found AFTER DELETE ON draft_invoice BEGIN
    DELETE FROM search_entry WHERE kind = 'draft' AND id = OLD.id;
END;

CREATE TRIGGER invoice_is_found AFTER INSERT ON invoice BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'invoice', NEW.id,
        NEW.number || ' ' || NEW.buyer_name,
        trim(NEW.issue_date || ' ' || NEW.buyer_reference)
    );
END;

CREATE TRIGGER placement_is_found AFTER INSERT ON placement BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'placement', NEW.id,
        coalesce((SELECT trim(replace(p.given || ' ' || p.prefix || ' ' || p.family, '  ', ' ')) FROM person AS p WHERE p.party_id = NEW.person_id), ''),
        NEW.instrument || ' ' || NEW.start_date
    );
END;

CREATE TRIGGER placement_is_found_as_changed AFTER UPDATE ON placement BEGIN
    UPDATE search_entry SET
        title = coalesce((SELECT trim(replace(p.given || ' ' || p.prefix || ' ' || p.family, '  ', ' ')) FROM person AS p WHERE p.party_id = NEW.person_id), ''),
        detail = NEW.instrument || ' ' || NEW.start_date
    WHERE kind = 'placement' AND id = OLD.id;
END;

CREATE TRIGGER placement_is_no_longer_found AFTER DELETE ON placement BEGIN
    DELETE FROM search_entry WHERE kind = 'placement' AND id = OLD.id;
END;

CREATE TRIGGER certificate_is_found AFTER INSERT ON certificate BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'certificate', NEW.id,
        NEW.number || ' ' || trim(replace(NEW.person_given || ' ' || NEW.person_prefix || ' ' || NEW.person_family, '  ', ' ')),
        NEW.code
    );
END;
