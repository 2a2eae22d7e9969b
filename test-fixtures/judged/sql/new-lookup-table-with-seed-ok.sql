-- run: transaction=migration
CREATE TABLE countries (code text PRIMARY KEY, name text NOT NULL);
INSERT INTO countries VALUES ('CH', 'Switzerland'), ('DE', 'Germany');
UPDATE countries SET name = upper(name);
DELETE FROM countries WHERE code = 'XX';
CREATE INDEX countries_name ON countries (name);
