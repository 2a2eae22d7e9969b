BEGIN;
CREATE TABLE order_notes (id bigint PRIMARY KEY, body text);
ALTER TABLE order_notes ADD COLUMN author text;
ALTER TABLE orders ADD COLUMN has_notes boolean NOT NULL DEFAULT false;
COMMIT;
