UPDATE users SET locale = 'en' WHERE locale IS NULL; -- expect: unbatched-backfill
UPDATE users u SET locale = 'en' FROM teams t WHERE t.id = u.team_id; -- expect: unbatched-backfill
DELETE FROM visits WHERE at < now() - interval '1 year'; -- expect: unbatched-backfill
INSERT INTO archive SELECT * FROM visits; -- expect: unbatched-backfill
WITH old AS (SELECT id FROM visits) DELETE FROM visits USING old WHERE old.id = visits.id; -- expect: unbatched-backfill
UPDATE users SET locale = 'en' WHERE id = 1;
UPDATE users SET locale = 'en' WHERE id = 1 AND locale IS NULL;
UPDATE users SET locale = 'en' WHERE id IN (1, 2, 3);
UPDATE users SET locale = 'en' WHERE id = 1 OR locale IS NULL; -- expect: unbatched-backfill
UPDATE users SET locale = 'en' WHERE id <> 1; -- expect: unbatched-backfill
UPDATE users SET locale = 'en' WHERE id IN (SELECT user_id FROM visits); -- expect: unbatched-backfill
UPDATE users SET locale = 'en' WHERE id IN (SELECT id FROM users WHERE locale IS NULL LIMIT 1000);
INSERT INTO kinds (id, word) VALUES (1, 'a'), (2, 'b') ON CONFLICT (id) DO UPDATE SET word = 'c';
INSERT INTO kinds (id, word) SELECT 1, 'a';
INSERT INTO kinds DEFAULT VALUES;
EXPLAIN UPDATE users SET locale = 'en';
