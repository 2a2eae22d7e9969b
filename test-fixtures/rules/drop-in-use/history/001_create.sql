CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION "uuid-ossp";
CREATE EXTENSION hstore;
CREATE TYPE mood AS ENUM ('calm');
CREATE TYPE unused AS ENUM ('calm');
CREATE DOMAIN word AS text;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION is_word(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE FUNCTION slug(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
CREATE FUNCTION free() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE SEQUENCE numbers;
CREATE SEQUENCE spare;
CREATE TABLE notes (
  id uuid DEFAULT uuid_generate_v4(), moods mood[], title word, email citext, number bigint DEFAULT nextval('numbers'),
  CHECK (is_word(title))
);
CREATE INDEX notes_slug ON notes (slug(title));
CREATE INDEX notes_title ON notes USING gin (title gin_trgm_ops);
CREATE TRIGGER touched BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW a AS SELECT id FROM notes;
CREATE MATERIALIZED VIEW b AS SELECT id FROM a;
