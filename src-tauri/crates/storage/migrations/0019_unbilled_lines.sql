-- Which lines stand on no invoice, so that what waits to be billed is found without going through
-- all that ever was. Kept in step by triggers alone, as running sums are.
CREATE TABLE unbilled_line (
    billable_line_id TEXT NOT NULL PRIMARY KEY,
    party_id         TEXT NOT NULL,
    supply_date      TEXT NOT NULL
) STRICT;

CREATE INDEX unbilled_line_by_party ON unbilled_line (party_id);
CREATE INDEX unbilled_line_by_supply_date ON unbilled_line (supply_date, billable_line_id);

INSERT INTO unbilled_line (billable_line_id, party_id, supply_date)
SELECT id, party_id, supply_date FROM billable_line AS line
WHERE NOT EXISTS (SELECT 1 FROM invoice_line WHERE billable_line_id = line.id);

CREATE TRIGGER billable_line_waits AFTER INSERT ON billable_line BEGIN
    INSERT INTO unbilled_line (billable_line_id, party_id, supply_date)
    VALUES (NEW.id, NEW.party_id, NEW.supply_date);
END;

CREATE TRIGGER billable_line_waits_as_changed
AFTER UPDATE OF party_id, supply_date ON billable_line BEGIN
    UPDATE unbilled_line SET party_id = NEW.party_id, supply_date = NEW.supply_date
    WHERE billable_line_id = NEW.id;
END;

CREATE TRIGGER billable_line_waits_no_longer AFTER DELETE ON billable_line BEGIN
    DELETE FROM unbilled_line WHERE billable_line_id = OLD.id;
END;

CREATE TRIGGER invoice_line_was_waited_for AFTER INSERT ON invoice_line BEGIN
    DELETE FROM unbilled_line WHERE billable_line_id = NEW.billable_line_id;
END;

-- Only what waits was looked for by this.
DROP INDEX billable_line_by_supply_date;

CREATE INDEX certificate_by_date ON certificate (issue_date, number);
