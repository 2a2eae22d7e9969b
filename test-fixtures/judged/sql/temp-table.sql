BEGIN;
CREATE TEMP TABLE dups AS SELECT min(id) AS id, email FROM users GROUP BY email HAVING count(*) > 1;
CREATE INDEX ON dups (id);
SELECT count(*) FROM dups;
COMMIT;
