ALTER TABLE users ALTER COLUMN a TYPE varchar(20); -- expect: type-change-recheck
ALTER TABLE users ALTER COLUMN a TYPE text; -- expect: type-change-recheck
ALTER TABLE users ALTER COLUMN b TYPE varchar(40); -- expect: type-change-recheck
ALTER TABLE users ALTER COLUMN d TYPE integer; -- expect: type-change-recheck
-- Written anew, which reads every row in any case.
ALTER TABLE users ALTER COLUMN d TYPE bigint; -- expect: column-type-change
-- Not valid yet, so that it is not held against the rows.
ALTER TABLE users ALTER COLUMN e TYPE text;
ALTER TABLE users ALTER COLUMN f TYPE text; -- expect: type-change-recheck, column-type-change
BEGIN;
ALTER TABLE users DROP CONSTRAINT b_and_c;
ALTER TABLE users ALTER COLUMN c TYPE varchar(40);
ALTER TABLE users ADD CONSTRAINT b_and_c CHECK (b <> c) NOT VALID;
COMMIT;
ALTER TABLE users DROP CONSTRAINT b_check, ALTER COLUMN g TYPE text;
CREATE TABLE items (sku varchar(9) CHECK (sku <> ''));
ALTER TABLE items ALTER COLUMN sku TYPE text;
