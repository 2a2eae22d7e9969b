CREATE TEMP TABLE users (id bigint, email text);
CREATE INDEX tmp_users_email ON users (email);
DROP TABLE users;
CREATE INDEX users_email_idx ON users (email); -- expect: index-without-concurrently
