BEGIN;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders VALIDATE CONSTRAINT a; -- expect: validate-in-same-transaction
COMMIT;
BEGIN;
ALTER TABLE visits ADD COLUMN note text;
COMMENT ON TABLE orders IS 'what was bought';
ALTER TABLE orders VALIDATE CONSTRAINT a; -- expect: access-exclusive-held
COMMIT;
BEGIN;
LOCK TABLE orders IN ACCESS EXCLUSIVE MODE; -- expect: explicit-lock
ALTER TABLE orders VALIDATE CONSTRAINT b; -- expect: validate-in-same-transaction
COMMIT;
BEGIN;
ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT c; -- expect: validate-in-same-transaction
COMMIT;
BEGIN;
LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE;
ALTER TABLE orders VALIDATE CONSTRAINT d;
COMMIT;
