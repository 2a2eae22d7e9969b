CREATE TABLE items (id bigint,); -- expect: syntax-error
CREATE INDEX ON orders (id); -- expect: index-without-concurrently
ALTER TABLE orders ADD COLUMN; -- expect: syntax-error
ALTER TABLE orders ALTER COLUMN note SET NOT NULL; -- expect: set-not-null
SELEC 1; -- expect: syntax-error
DROP TABLE visits; -- expect: drop-table
