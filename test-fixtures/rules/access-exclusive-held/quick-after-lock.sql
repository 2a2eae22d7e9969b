-- run: transaction=migration
ALTER TABLE users ADD COLUMN locale text;
ALTER TABLE users ALTER COLUMN locale SET DEFAULT 'en';
COMMENT ON COLUMN users.locale IS 'what they speak';
CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE INDEX ON teams (id);
INSERT INTO teams VALUES (1), (2);
UPDATE teams SET id = 3;
ALTER TABLE teams ADD CHECK (id > 0);
CREATE VIEW speakers AS SELECT * FROM users;
ALTER TABLE users ADD CONSTRAINT c CHECK (locale <> '') NOT VALID;
