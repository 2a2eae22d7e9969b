CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE DOMAIN label AS varchar(40);
ALTER TABLE users ADD COLUMN contact email; -- expect: constrained-domain-column
ALTER TABLE users ADD COLUMN tag label;
