-- A row that is put back comes in anew: what is found by its name is named after it again.

CREATE TRIGGER placement_is_found_as_its_person_is_put_back AFTER INSERT ON person BEGIN
    UPDATE search_entry
    SET title = trim(replace(NEW.given || ' ' || NEW.prefix || ' ' || NEW.family, '  ', ' '))
    WHERE kind = 'placement'
      AND id IN (SELECT id FROM placement WHERE person_id = NEW.party_id);
END;

CREATE TRIGGER draft_invoice_is_found_as_its_customer_is_put_back AFTER INSERT ON customer BEGIN
    UPDATE search_entry SET title = NEW.name
    WHERE kind = 'draft'
      AND id IN (SELECT id FROM draft_invoice WHERE buyer_id = NEW.party_id);
END;

CREATE TRIGGER reservation_is_found_as_its_customer_is_put_back AFTER INSERT ON customer BEGIN
    UPDATE search_entry SET detail = (
        SELECT trim(r.date || ' ' || coalesce(room.name, '') || ' ' || NEW.name)
        FROM reservation AS r LEFT JOIN room ON room.id = r.room_id
        WHERE r.id = search_entry.id
    )
    WHERE kind = 'reservation'
      AND id IN (SELECT id FROM reservation WHERE customer_id = NEW.party_id);
END;

CREATE TRIGGER reservation_is_found_as_its_room_is_put_back AFTER INSERT ON room BEGIN
    UPDATE search_entry SET detail = (
        SELECT trim(r.date || ' ' || NEW.name || ' ' || coalesce(c.name, ''))
        FROM reservation AS r LEFT JOIN customer AS c ON c.party_id = r.customer_id
        WHERE r.id = search_entry.id
    )
    WHERE kind = 'reservation' AND id IN (SELECT id FROM reservation WHERE room_id = NEW.id);
END;
