BEGIN;
CREATE TABLE b_new (id bigint);
DROP TABLE b; -- expect: drop-table
ALTER TABLE b_new RENAME TO b;
COMMIT;
DROP TABLE b;
