CREATE TABLE orders (id integer, amount integer, price integer, note varchar(20));
INSERT INTO orders SELECT * FROM old_orders;
ALTER TABLE orders ALTER COLUMN note TYPE text;
ALTER TABLE orders ADD COLUMN at date DEFAULT now();
ALTER TABLE orders ADD CONSTRAINT a CHECK (amount > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT a;
ALTER TABLE orders ADD CONSTRAINT b CHECK (price > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT b;
CREATE INDEX CONCURRENTLY i ON orders (amount);
ALTER TABLE orders ALTER COLUMN amount TYPE bigint, ALTER COLUMN price TYPE bigint; -- expect: column-type-change, column-type-change
ALTER TABLE visits ALTER COLUMN a SET NOT NULL; -- expect: set-not-null
ALTER TABLE public.orders ALTER COLUMN amount SET NOT NULL; -- expect: set-not-null, repeated-scan
-- An index and a foreign key read the rows by themselves, in one ALTER TABLE or in two.
ALTER TABLE lines ALTER COLUMN a SET NOT NULL; -- expect: set-not-null
ALTER TABLE lines ADD CONSTRAINT lines_a_key UNIQUE (a); -- expect: unique-constraint
ALTER TABLE lines ADD CONSTRAINT lines_b_fkey FOREIGN KEY (b) REFERENCES orders (id); -- expect: foreign-key-without-not-valid
ALTER TABLE lines ADD COLUMN c bigint DEFAULT 0 REFERENCES orders (id); -- expect: foreign-key-without-not-valid
ALTER TABLE lines ADD CONSTRAINT lines_check CHECK (a > b); -- expect: check-without-not-valid, repeated-scan
