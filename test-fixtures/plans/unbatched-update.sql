-- given
CREATE TABLE users (id bigint PRIMARY KEY, "Locale" varchar(10), email text, mail text, n integer);
-- rows
INSERT INTO users SELECT n, CASE n % 3 WHEN 0 THEN 'de' END, 'A' || n, 'a' || n % 7, n FROM generate_series(1, 2500) AS n;
-- unsafe unbatched-backfill
UPDATE users SET "Locale" = 'it''s, (en)', mail = lower(email), n = -1 WHERE "Locale" IS NULL AND id <> ALL (ARRAY[1, 2, 5])
-- running
