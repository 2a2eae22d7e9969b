ALTER TABLE countries ADD COLUMN population bigint;
