SET search_path = app;
CREATE TABLE users (id bigint PRIMARY KEY, email text);
RESET search_path;
CREATE INDEX ON app.users (email);
