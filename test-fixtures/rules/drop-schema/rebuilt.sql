DROP SCHEMA IF EXISTS reports; -- expect: drop-schema
CREATE SCHEMA reports;
DROP SCHEMA reports;
