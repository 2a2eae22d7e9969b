SET search_path TO app, public;
CREATE INDEX users_email ON users (email); -- expect: index-without-concurrently
