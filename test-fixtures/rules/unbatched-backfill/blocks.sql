DO $$
BEGIN
  UPDATE users SET locale = 'en' WHERE locale IS NULL; -- expect: unbatched-backfill
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
CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE users SET locale = 'en';
  RETURN NEW;
END
$$;
CREATE RULE no_delete AS ON DELETE TO users DO INSTEAD UPDATE users SET state = 'gone';
COMMENT ON TABLE users IS 'UPDATE users SET locale = 1;';
