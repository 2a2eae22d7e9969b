CREATE TABLE zones (id integer PRIMARY KEY, name text);
COPY zones (id, name) FROM stdin;
1	DROP TABLE users;
2	it's fine
\.
ALTER TABLE zones ADD CONSTRAINT zones_name_key UNIQUE (name); -- expect: unique-constraint
