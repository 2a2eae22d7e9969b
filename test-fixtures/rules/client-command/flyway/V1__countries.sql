CREATE TABLE countries (code text PRIMARY KEY, name text);
COPY countries (code, name) FROM STDIN;
de	Germany
\.
\echo done -- expect: client-command
