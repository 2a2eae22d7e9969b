DROP TABLE IF EXISTS old_sessions; -- expect: drop-table
