DROP TABLE people CASCADE; -- expect: drop-cascade
DROP TABLE IF EXISTS a, b CASCADE; -- expect: drop-cascade
DROP TABLE c RESTRICT; -- expect: drop-table
ALTER TABLE users DROP COLUMN email CASCADE; -- expect: drop-cascade
ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE; -- expect: drop-cascade, drop-constraint
DROP VIEW IF EXISTS reports CASCADE; -- expect: drop-cascade
DROP MATERIALIZED VIEW totals CASCADE; -- expect: drop-cascade
DROP SEQUENCE numbers CASCADE; -- expect: drop-cascade
DROP TYPE mood CASCADE; -- expect: drop-cascade
DROP DOMAIN word CASCADE; -- expect: drop-cascade
DROP FUNCTION touch() CASCADE; -- expect: drop-cascade
DROP SCHEMA shop CASCADE; -- expect: drop-cascade
DROP EXTENSION citext CASCADE; -- expect: drop-cascade
DROP OWNED BY somebody CASCADE; -- expect: drop-cascade
DROP SERVER remote CASCADE; -- expect: drop-cascade
TRUNCATE visits CASCADE; -- expect: drop-cascade
-- Nothing can depend on these.
DROP TRIGGER touched ON accounts CASCADE;
DROP POLICY tenants ON accounts CASCADE;
DROP RULE quiet ON accounts CASCADE;
-- The foreign key's, not the statement's.
ALTER TABLE pages ADD FOREIGN KEY (site_id) REFERENCES sites ON DELETE CASCADE NOT VALID;
