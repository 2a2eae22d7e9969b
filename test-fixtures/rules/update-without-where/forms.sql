UPDATE users SET locale = 'en'; -- expect: update-without-where
UPDATE ONLY users AS u SET locale = 'en'; -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE true; -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE (1 = 1); -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE 'a' = 'a' AND TRUE; -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE id = id; -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE locale IS NULL OR 1 <> 2; -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE NOT false; -- expect: update-without-where
UPDATE users SET locale = (SELECT word FROM locales WHERE id = 1); -- expect: update-without-where
UPDATE users SET locale = 'en' FROM teams; -- expect: update-without-where
UPDATE users SET locale = 'WHERE id = 1'; -- expect: update-without-where
WITH one AS (SELECT 1) UPDATE users SET locale = 'en'; -- expect: update-without-where
UPDATE users SET locale = 'en' WHERE locale IS NULL AND true; -- expect: unbatched-backfill
UPDATE users SET locale = 'en' WHERE id IS NOT NULL; -- expect: unbatched-backfill
UPDATE users SET locale = 'en' WHERE id = 1;
UPDATE users SET locale = 'en' WHERE false OR id = 1; -- expect: unbatched-backfill
INSERT INTO kinds VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 2;
SELECT * FROM users WHERE id = 1 FOR UPDATE;
CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
COMMENT ON TABLE users IS 'UPDATE users SET a = 1';
