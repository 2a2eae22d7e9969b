ALTER TABLE customer ALTER COLUMN email TYPE VARCHAR(100); -- expect: lossy-type-change
