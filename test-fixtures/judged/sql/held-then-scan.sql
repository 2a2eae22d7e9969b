BEGIN;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD CONSTRAINT total_ok CHECK (total > 0); -- expect: check-without-not-valid
COMMIT;
