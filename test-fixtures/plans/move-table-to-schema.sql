-- given
CREATE SCHEMA app;
CREATE TABLE users (id bigserial PRIMARY KEY, name text DEFAULT 'nobody' NOT NULL);
-- rows
INSERT INTO users (name) SELECT 'n' || n FROM generate_series(1, 50) AS n;
-- unsafe rename-table
ALTER TABLE users SET SCHEMA app;
-- running
INSERT INTO users DEFAULT VALUES;
-- later
INSERT INTO app.users DEFAULT VALUES;
