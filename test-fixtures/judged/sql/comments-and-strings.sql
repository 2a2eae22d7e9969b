-- DROP TABLE users;
/* CREATE INDEX a ON users (b);
   /* nested: ALTER TABLE users DROP COLUMN c; */
   TRUNCATE users; */
COMMENT ON TABLE users IS 'never DROP TABLE users; see runbook';
COMMENT ON COLUMN users.note IS E'it\'s; VACUUM FULL users; --';
INSERT INTO runbook (title, body) VALUES ('drop', $$ALTER TABLE users DROP COLUMN email;$$);
INSERT INTO runbook (title, body) VALUES ('more', $body$ $$LOCK TABLE users;$$ $body$);
