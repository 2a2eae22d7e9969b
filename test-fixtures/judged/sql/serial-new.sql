CREATE TABLE legacy_copy (name text);
ALTER TABLE legacy_copy ADD COLUMN id bigserial PRIMARY KEY;
