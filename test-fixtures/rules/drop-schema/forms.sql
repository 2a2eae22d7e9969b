DROP SCHEMA shop; -- expect: drop-schema
DROP SCHEMA IF EXISTS shop; -- expect: drop-schema
DROP SCHEMA a, "B" RESTRICT; -- expect: drop-schema, drop-schema
DROP SCHEMA IF EXISTS audit CASCADE; -- expect: drop-cascade
CREATE SCHEMA scratch;
DROP SCHEMA scratch;
CREATE SCHEMA IF NOT EXISTS old;
-- It may have been there before.
DROP SCHEMA old; -- expect: drop-schema
