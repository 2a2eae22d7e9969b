ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUM total integer NOT; -- expect: syntax-error
CREATE INDEX orders_note_idx ON orders (note); -- expect: index-without-concurrently
