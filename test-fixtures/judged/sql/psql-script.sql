\set ON_ERROR_STOP on
\echo 'creating'
CREATE TABLE imports (id bigint PRIMARY KEY, line text);
COPY imports (id, line) FROM stdin;
1	DROP TABLE users;
2	CREATE INDEX a ON users (b);
\.
CREATE INDEX imports_line_idx ON imports (id); -- expect: index-without-concurrently
