-- A product whose last movement is taken back has no running sum any more, as before its first.

DROP TRIGGER stock_movement_counts_no_longer;

CREATE TRIGGER stock_movement_counts_no_longer AFTER DELETE ON stock_movement BEGIN
    UPDATE product_stock SET quantity_milli = quantity_milli - OLD.quantity_milli
    WHERE product_id = OLD.product_id;
    DELETE FROM product_stock
    WHERE product_id = OLD.product_id
      AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE product_id = OLD.product_id);
    INSERT INTO lot_stock (lot_id, product_id, quantity_milli)
    SELECT OLD.lot_id, OLD.product_id, -OLD.quantity_milli WHERE OLD.lot_id IS NOT NULL
    ON CONFLICT (lot_id) DO UPDATE SET quantity_milli = quantity_milli - OLD.quantity_milli;
    DELETE FROM lot_stock WHERE lot_id = OLD.lot_id AND quantity_milli = 0;
END;

DELETE FROM product_stock
WHERE NOT EXISTS (SELECT 1 FROM stock_movement WHERE product_id = product_stock.product_id);
