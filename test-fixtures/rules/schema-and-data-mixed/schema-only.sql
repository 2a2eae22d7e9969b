ALTER TABLE users ADD COLUMN locale text;
CREATE TABLE kinds (id bigint PRIMARY KEY);
INSERT INTO kinds VALUES (1);
SELECT count(*) FROM users;
TRUNCATE kinds;
