ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C"; -- expect: collation-change
