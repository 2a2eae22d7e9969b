DROP TABLE a; -- expect: drop-table
CREATE TABLE a (id bigint);
DROP TABLE a;
BEGIN;
CREATE TABLE c (id bigint);
ROLLBACK;
BEGIN;
DROP TABLE b; -- expect: drop-table
ROLLBACK;
