ALTER TABLE users RENAME TO people; -- expect: rename-table
ALTER TABLE orders SET SCHEMA archive; -- expect: rename-table
ALTER VIEW reports RENAME TO old_reports; -- expect: rename-table
ALTER MATERIALIZED VIEW totals RENAME TO old_totals; -- expect: rename-table
ALTER SCHEMA shop RENAME TO store; -- expect: rename-table
ALTER INDEX users_pkey RENAME TO people_pkey;
ALTER SEQUENCE users_id_seq RENAME TO people_id_seq;
ALTER TABLE "Users" RENAME TO users; -- expect: rename-table
ALTER TYPE mood RENAME TO temper;
ALTER FUNCTION f() RENAME TO g;
