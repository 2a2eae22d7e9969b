DROP TABLE IF EXISTS sessions; -- expect: drop-table
