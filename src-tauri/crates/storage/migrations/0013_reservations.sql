-- Reservations of rooms, what joins them, and the lines to bill that they became.

ALTER TABLE room ADD COLUMN is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1));

-- Whether prices to this customer have VAT in them; none: as their lines so far, else by whether
-- they are a business.
ALTER TABLE customer ADD COLUMN price_basis TEXT
    CHECK (price_basis IN ('excluding_vat', 'including_vat'));

-- What can join a reservation: a lunch, a beamer with somebody who sets it up.
CREATE TABLE service (
    id          TEXT NOT NULL PRIMARY KEY,                  -- UUIDv7
    position    INTEGER NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    unit        TEXT NOT NULL,
    unit_price  TEXT NOT NULL,                              -- decimal, euro
    price_basis TEXT NOT NULL CHECK (price_basis IN ('excluding_vat', 'including_vat')),
    vat_class   TEXT NOT NULL,
    vat_reason  TEXT NOT NULL,
    enterprise  TEXT NOT NULL,
    is_active   INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

-- Reservations that were booked together and repeat.
CREATE TABLE reservation_series (
    id          TEXT NOT NULL PRIMARY KEY,                  -- UUIDv7
    every_weeks INTEGER NOT NULL CHECK (every_weeks > 0),
    until_date  TEXT NOT NULL CHECK (until_date GLOB '????-??-??')
) STRICT;

-- One occurrence each. The times are those on the wall, in Europe/Amsterdam, as they were agreed;
-- occupied_from and occupied_until say the same, with set-up and clearing, in minutes since
-- 1970-01-01T00:00Z, so that a change of the clock can make no double booking.
CREATE TABLE reservation (
    id               TEXT NOT NULL PRIMARY KEY,             -- UUIDv7
    booking_key      TEXT NOT NULL,                         -- booking twice finds these rows
    series_id        TEXT REFERENCES reservation_series (id),
    room_id          TEXT NOT NULL REFERENCES room (id),
    customer_id      TEXT REFERENCES customer (party_id),   -- none: own use
    title            TEXT NOT NULL,
    date             TEXT NOT NULL CHECK (date GLOB '????-??-??'),
    begin_time       TEXT NOT NULL CHECK (begin_time GLOB '??:??'),
    end_date         TEXT NOT NULL CHECK (end_date GLOB '????-??-??' AND end_date >= date),
    end_time         TEXT NOT NULL CHECK (end_time GLOB '??:??'),
    set_up_minutes   INTEGER NOT NULL CHECK (set_up_minutes BETWEEN 0 AND 1440),
    clearing_minutes INTEGER NOT NULL CHECK (clearing_minutes BETWEEN 0 AND 1440),
    occupied_from    INTEGER NOT NULL,
    occupied_until   INTEGER NOT NULL,
    state            TEXT NOT NULL CHECK (
        state IN ('option', 'confirmed', 'took_place', 'cancelled', 'no_show')
    ),
    option_until     TEXT CHECK (option_until GLOB '????-??-??'),
    note             TEXT NOT NULL,
    cancel_reason    TEXT NOT NULL,
    CHECK (occupied_until - occupied_from > set_up_minutes + clearing_minutes),
    -- At most 33 days: 31 and a day of set-up and of clearing. Looking for a clash leans on it.
    CHECK (occupied_until - occupied_from <= 47520)
) STRICT;

CREATE INDEX reservation_by_room ON reservation (room_id, occupied_from, occupied_until, state);
CREATE INDEX reservation_by_date ON reservation (date, end_date);
CREATE INDEX reservation_by_booking ON reservation (booking_key);
CREATE INDEX reservation_by_series ON reservation (series_id, date);
CREATE INDEX reservation_by_customer ON reservation (customer_id, date);

-- Whatever asks, a room is never booked twice for the same minute.
CREATE TRIGGER reservation_is_never_added_over_another BEFORE INSERT ON reservation
WHEN NEW.state IN ('option', 'confirmed', 'took_place') AND EXISTS (
    SELECT 1 FROM reservation AS other
    WHERE other.room_id = NEW.room_id AND other.id <> NEW.id
      AND other.occupied_from < NEW.occupied_until
      AND other.occupied_from > NEW.occupied_from - 47520
      AND other.occupied_until > NEW.occupied_from
      AND other.state IN ('option', 'confirmed', 'took_place')
)
BEGIN SELECT RAISE(ABORT, 'reservation: the room is taken'); END;

CREATE TRIGGER reservation_is_never_moved_over_another BEFORE UPDATE ON reservation
WHEN NEW.state IN ('option', 'confirmed', 'took_place') AND EXISTS (
    SELECT 1 FROM reservation AS other
    WHERE other.room_id = NEW.room_id AND other.id <> NEW.id
      AND other.occupied_from < NEW.occupied_until
      AND other.occupied_from > NEW.occupied_from - 47520
      AND other.occupied_until > NEW.occupied_from
      AND other.state IN ('option', 'confirmed', 'took_place')
)
BEGIN SELECT RAISE(ABORT, 'reservation: the room is taken'); END;

-- The rent as it was agreed: a later tariff does not change it.
CREATE TABLE reservation_rent (
    reservation_id TEXT NOT NULL REFERENCES reservation (id),
    position       INTEGER NOT NULL,
    per            TEXT NOT NULL CHECK (per IN ('hour', 'day_part')),
    quantity       TEXT NOT NULL,                           -- decimal
    unit_price     TEXT NOT NULL,                           -- decimal, without VAT
    PRIMARY KEY (reservation_id, position)
) STRICT;

-- What joins it, as it was agreed.
CREATE TABLE reservation_extra (
    reservation_id TEXT NOT NULL REFERENCES reservation (id),
    position       INTEGER NOT NULL,
    service_id     TEXT REFERENCES service (id),
    text           TEXT NOT NULL,
    quantity       TEXT NOT NULL,                           -- decimal
    unit           TEXT NOT NULL,
    unit_price     TEXT NOT NULL,                           -- decimal, euro
    price_basis    TEXT NOT NULL CHECK (price_basis IN ('excluding_vat', 'including_vat')),
    vat_class      TEXT NOT NULL,
    vat_reason     TEXT NOT NULL,
    enterprise     TEXT NOT NULL,
    PRIMARY KEY (reservation_id, position)
) STRICT;

CREATE INDEX reservation_extra_by_service ON reservation_extra (service_id);

-- The lines to bill that it became when it took place.
CREATE TABLE reservation_line (
    reservation_id   TEXT NOT NULL REFERENCES reservation (id),
    position         INTEGER NOT NULL,
    billable_line_id TEXT NOT NULL UNIQUE REFERENCES billable_line (id),
    PRIMARY KEY (reservation_id, position)
) STRICT;

CREATE TRIGGER reservation_is_found AFTER INSERT ON reservation BEGIN
    INSERT INTO search_entry (kind, id, title, detail) VALUES (
        'reservation', NEW.id,
        NEW.title,
        trim(NEW.date || ' ' || coalesce((SELECT name FROM room WHERE id = NEW.room_id), '')
            || ' ' || coalesce((SELECT name FROM customer WHERE party_id = NEW.customer_id), ''))
    );
END;

CREATE TRIGGER reservation_is_found_as_changed
AFTER UPDATE OF title, date, room_id, customer_id ON reservation BEGIN
    UPDATE search_entry SET
        title = NEW.title,
        detail = trim(NEW.date || ' '
            || coalesce((SELECT name FROM room WHERE id = NEW.room_id), '')
            || ' ' || coalesce((SELECT name FROM customer WHERE party_id = NEW.customer_id), ''))
    WHERE kind = 'reservation' AND id = OLD.id;
END;

CREATE TRIGGER reservation_is_no_longer_found AFTER DELETE ON reservation BEGIN
    DELETE FROM search_entry WHERE kind = 'reservation' AND id = OLD.id;
END;

-- A new name of a room or a customer is found too.
CREATE TRIGGER room_of_reservations_is_found_as_renamed AFTER UPDATE OF name ON room
WHEN NEW.name <> OLD.name BEGIN
    UPDATE search_entry SET detail = (
        SELECT trim(r.date || ' ' || NEW.name || ' ' || coalesce(c.name, ''))
        FROM reservation AS r LEFT JOIN customer AS c ON c.party_id = r.customer_id
        WHERE r.id = search_entry.id
    )
    WHERE kind = 'reservation' AND id IN (SELECT id FROM reservation WHERE room_id = NEW.id);
END;

CREATE TRIGGER customer_of_reservations_is_found_as_renamed AFTER UPDATE OF name ON customer
WHEN NEW.name <> OLD.name BEGIN
    UPDATE search_entry SET detail = (
        SELECT trim(r.date || ' ' || coalesce(room.name, '') || ' ' || NEW.name)
        FROM reservation AS r LEFT JOIN room ON room.id = r.room_id
        WHERE r.id = search_entry.id
    )
    WHERE kind = 'reservation'
      AND id IN (SELECT id FROM reservation WHERE customer_id = NEW.party_id);
END;
