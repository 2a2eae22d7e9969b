-- +goose Up
CREATE TABLE countries (code text PRIMARY KEY, name text);
\echo countries -- expect: client-command
COPY countries (code, name) -- expect: client-command
  FROM stdin;
de	Germany
\.
COPY countries (name) FROM '/srv/stdin';
-- +goose Down
DROP TABLE countries;
