CREATE OR REPLACE PROCEDURE backfill_locale(batch integer DEFAULT 5000)
LANGUAGE plpgsql AS $$
DECLARE
  last bigint := 0;
  n integer;
BEGIN
  LOOP
    WITH part AS (SELECT id FROM users WHERE id > last ORDER BY id LIMIT batch)
    UPDATE users SET locale = 'en' FROM part WHERE users.id = part.id AND locale IS NULL;
    GET DIAGNOSTICS n = ROW_COUNT;
    COMMIT;
    EXIT WHEN n = 0;
  END LOOP;
END $$;
