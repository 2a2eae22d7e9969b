ALTER TABLE events SET UNLOGGED; -- expect: table-rewrite
ALTER TABLE events SET LOGGED; -- expect: table-rewrite
ALTER TABLE events SET TABLESPACE fast; -- expect: table-rewrite
ALTER INDEX events_at_index SET TABLESPACE fast; -- expect: table-rewrite
ALTER MATERIALIZED VIEW totals SET TABLESPACE fast; -- expect: table-rewrite
ALTER TABLE events SET ACCESS METHOD columnar; -- expect: table-rewrite
ALTER TABLE events SET (fillfactor = 70);
ALTER TABLE events SET SCHEMA archive; -- expect: rename-table
CREATE TABLE items (id bigint);
ALTER TABLE items SET UNLOGGED;
