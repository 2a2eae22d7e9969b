-- squawk-ignore changing-column-type
ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";
-- squawk-ignore adding-field-with-default
ALTER TABLE users ADD COLUMN number bigserial, ADD COLUMN token double precision DEFAULT random();
-- squawk-ignore adding-field-with-default
ALTER TABLE users ADD COLUMN total numeric GENERATED ALWAYS AS (price * 2) STORED;
-- squawk-ignore disallowed-unique-constraint
ALTER TABLE users ADD COLUMN code text UNIQUE;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0), ADD CONSTRAINT f FOREIGN KEY (team_id) REFERENCES teams;
-- squawk-ignore adding-field-with-default
ALTER TABLE users ADD COLUMN code2 text UNIQUE; -- expect: inline-unique
