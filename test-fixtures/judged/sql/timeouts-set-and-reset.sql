SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN note text;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);
