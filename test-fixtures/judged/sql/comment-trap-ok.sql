/* DROP TABLE users; /* nested: TRUNCATE orders; */ still a comment */
-- ALTER TABLE users DROP COLUMN email;
INSERT INTO notes (body) VALUES ('DROP TABLE users; CREATE INDEX i ON t (c);');
SELECT 'it''s; VACUUM FULL', $q$ DELETE FROM users; $q$, E'\'; TRUNCATE x;';
