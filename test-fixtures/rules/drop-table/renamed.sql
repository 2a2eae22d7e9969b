-- run: transaction=migration
ALTER TABLE jobs RENAME TO jobs_old; -- expect: rename-table
CREATE TABLE jobs (id bigint PRIMARY KEY);
DROP TABLE jobs_old; -- expect: drop-table
