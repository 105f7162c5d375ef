-- The receipts that a product stands on, in their order and each once, so that finding them reads
-- no receipt that is not shown. Kept in step by a trigger alone.
CREATE TABLE product_receipt (
    product_id  TEXT NOT NULL,
    local_at    TEXT NOT NULL,
    sequence    INTEGER NOT NULL,
    receipt_id  TEXT NOT NULL,
    total_cents INTEGER NOT NULL,
    PRIMARY KEY (product_id, local_at, sequence, receipt_id)
) STRICT, WITHOUT ROWID;

INSERT INTO product_receipt (product_id, local_at, sequence, receipt_id, total_cents)
SELECT DISTINCT line.product_id, receipt.local_at, receipt.sequence, receipt.id, receipt.total_cents
FROM receipt_line AS line JOIN receipt ON receipt.id = line.receipt_id
ORDER BY 1, 2, 3, 4;

CREATE TRIGGER receipt_line_names_its_product AFTER INSERT ON receipt_line BEGIN
    INSERT OR IGNORE INTO product_receipt (
        product_id, local_at, sequence, receipt_id, total_cents
    )
    SELECT NEW.product_id, receipt.local_at, receipt.sequence, receipt.id, receipt.total_cents
    FROM receipt WHERE receipt.id = NEW.receipt_id;
END;

-- What it takes the place of.
DROP INDEX receipt_listed;
DROP INDEX receipt_line_by_product;
CREATE INDEX receipt_line_by_product ON receipt_line (product_id);
