ALTER TABLE a RENAME TO b; -- expect: rename-table
