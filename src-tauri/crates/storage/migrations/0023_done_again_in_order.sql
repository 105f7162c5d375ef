-- What was undone can be done again in the reverse order, until something else is done; then what
-- its rows were is forgotten.
ALTER TABLE change ADD COLUMN undone_order INTEGER;         -- the highest was undone last

CREATE UNIQUE INDEX change_by_undone_order ON change (undone_order) WHERE undone_order IS NOT NULL;

DELETE FROM undo_row WHERE change_id IN (SELECT id FROM change WHERE undone_at IS NOT NULL);

-- The number of a row that an undo can put back is not given to another.
CREATE INDEX undo_row_by_deleted_place ON undo_row (
    table_name,
    iif(table_name = 'stock_movement', before ->> '$.id', before ->> '$.position')
) WHERE before IS NOT NULL AND after IS NULL;

-- Nothing looks for it any more.
DROP INDEX change_by_time;
