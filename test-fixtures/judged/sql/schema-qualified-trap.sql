CREATE TABLE app.users (id bigint PRIMARY KEY, email text);
CREATE INDEX ON app.users (email);
CREATE INDEX users_email ON users (email); -- expect: index-without-concurrently
