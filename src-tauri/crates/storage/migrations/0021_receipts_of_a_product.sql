-- Which receipts a product stands on, and when and how much, each from one index.
DROP INDEX receipt_line_by_product;
CREATE INDEX receipt_line_by_product ON receipt_line (product_id, receipt_id);
CREATE INDEX receipt_listed ON receipt (id, local_at, sequence, total_cents);
