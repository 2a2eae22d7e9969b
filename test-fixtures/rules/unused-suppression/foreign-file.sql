-- squawk-ignore-file ban-drop-table
DROP TABLE a;
DROP TABLE b;
ALTER TABLE c DROP COLUMN d; -- expect: drop-column
