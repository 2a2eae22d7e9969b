DELETE FROM visits; -- expect: delete-without-where
DELETE FROM ONLY visits AS v; -- expect: delete-without-where
DELETE FROM visits USING users; -- expect: delete-without-where
DELETE FROM visits WHERE true; -- expect: delete-without-where
DELETE FROM visits WHERE 1 = 1; -- expect: delete-without-where
DELETE FROM visits WHERE id IN (SELECT id FROM old_visits); -- expect: unbatched-backfill
DELETE FROM visits WHERE id = 1;
DELETE FROM visits WHERE id IN (SELECT id FROM visits WHERE at < '2020-01-01' LIMIT 1000);
