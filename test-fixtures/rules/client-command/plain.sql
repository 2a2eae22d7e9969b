\set ON_ERROR_STOP on
\echo countries
COPY countries (code, name) FROM stdin;
de	Germany
\.
COPY countries TO STDOUT;
