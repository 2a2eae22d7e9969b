DO $$
BEGIN
  LOOP
    UPDATE users SET locale = 'en' -- expect: batches-in-one-transaction
    WHERE id IN (SELECT id FROM users WHERE locale IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
  END LOOP;
END
$$;
DO $$
DECLARE
  low bigint := 0;
BEGIN
  WHILE low < 1000000 LOOP
    DELETE FROM visits WHERE id >= low AND id < low + 1000; -- expect: batches-in-one-transaction
    low := low + 1000;
  END LOOP;
END
$$;
DO $$
BEGIN
  LOOP
    UPDATE users SET locale = 'en'
    WHERE id IN (SELECT id FROM users WHERE locale IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$$;
BEGIN;
DELETE FROM visits WHERE id IN (SELECT id FROM visits LIMIT 1000); -- expect: batches-in-one-transaction
COMMIT;
DELETE FROM visits WHERE id IN (SELECT id FROM visits LIMIT 1000);
BEGIN;
ALTER TABLE visits ADD COLUMN a text;
DELETE FROM visits WHERE id IN (SELECT id FROM visits LIMIT 1000); -- expect: unbatched-backfill
COMMIT;
