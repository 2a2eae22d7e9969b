ALTER TABLE users RENAME COLUMN a TO b; -- expect: rename-column
ALTER TABLE users RENAME c TO d; -- expect: rename-column
ALTER TABLE IF EXISTS ONLY users RENAME COLUMN "E" TO e; -- expect: rename-column
ALTER TABLE users RENAME CONSTRAINT f TO g;
ALTER INDEX h RENAME TO i;
ALTER TABLE users RENAME TO people; -- expect: rename-table
ALTER TYPE address RENAME ATTRIBUTE street TO road;
