-- Who approved hours, and when; not known of those that came from a list.
ALTER TABLE hours ADD COLUMN approved_at TEXT;              -- UTC
ALTER TABLE hours ADD COLUMN approved_by TEXT               -- user id
    CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (approved_by IS NULL OR is_approved = 1));

-- Adding up a person's hours reads this and no row.
DROP INDEX hours_by_person;
CREATE INDEX hours_by_person ON hours (person_id, date, is_approved, minutes);

-- A week of everybody, and what still waits to be approved.
CREATE INDEX hours_by_date ON hours (date, position, is_approved, minutes);
CREATE INDEX hours_to_approve ON hours (date, position, is_approved, minutes) WHERE is_approved = 0;
