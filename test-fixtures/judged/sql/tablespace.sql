ALTER TABLE sessions SET TABLESPACE fast_disk; -- expect: table-rewrite
