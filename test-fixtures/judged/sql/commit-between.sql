BEGIN;
CREATE TABLE inbox (id bigint PRIMARY KEY, at timestamptz);
INSERT INTO inbox SELECT id, now() FROM users;
COMMIT;
CREATE INDEX inbox_at ON inbox (at); -- expect: index-without-concurrently
