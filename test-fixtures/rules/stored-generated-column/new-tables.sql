CREATE TABLE items (id bigint, price integer, paid integer GENERATED ALWAYS AS (price * 2) STORED);
ALTER TABLE items ADD COLUMN owed integer GENERATED ALWAYS AS (price * 3) STORED;
INSERT INTO items (id, price) VALUES (1, 1);
ALTER TABLE items ADD COLUMN due integer GENERATED ALWAYS AS (price * 4) STORED;
INSERT INTO items (id, price) SELECT id, price FROM orders;
ALTER TABLE items ADD COLUMN late integer GENERATED ALWAYS AS (price * 5) STORED; -- expect: stored-generated-column
