CREATE TABLE items (id bigint, price integer CHECK (price > 0));
ALTER TABLE items ADD COLUMN paid integer CHECK (paid > 0);
CREATE TABLE copies AS SELECT * FROM orders;
ALTER TABLE copies ADD COLUMN paid integer CHECK (paid > 0); -- expect: inline-check
