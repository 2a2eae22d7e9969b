ALTER TABLE customers ADD COLUMN status VARCHAR(20) DEFAULT 'ACTIVE';
UPDATE customers SET status = 'ACTIVE' WHERE status IS NULL; -- expect: unbatched-backfill
ALTER TABLE customers ALTER COLUMN status SET NOT NULL; -- expect: set-not-null
