DROP TABLE users; -- expect: drop-table
DROP TABLE IF EXISTS orders CASCADE; -- expect: drop-cascade
DROP TABLE a, audit.b; -- expect: drop-table, drop-table
DROP FOREIGN TABLE remote; -- expect: drop-table
DROP VIEW reports;
DROP MATERIALIZED VIEW totals;
-- DROP TABLE c;
COMMENT ON TABLE d IS 'DROP TABLE d;';
