ALTER TABLE words ALTER COLUMN w TYPE text COLLATE "C"; -- expect: collation-change
