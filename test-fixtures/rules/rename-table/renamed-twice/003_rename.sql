ALTER TABLE b RENAME TO c; -- expect: rename-table
CREATE TABLE a (id bigint);
ALTER TABLE a RENAME TO d;
