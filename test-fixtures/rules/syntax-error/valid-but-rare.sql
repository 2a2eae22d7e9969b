CREATE TABLE items (id bigint, "select" text, "a""b" text);;
COMMENT ON TABLE items IS E'it\'s; $$ fine';
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $body$ SELECT 'a;b' /* ; */ $body$;
/* a /* nested */ comment; */
INSERT INTO items ("select") VALUES (U&'d\0061t'), ('a'
'b');
CREATE TABLE t (a int, EXCLUDE USING gist (a WITH =)) WITH (fillfactor = 70);
SELECT 1 WHERE 'a' ~ '[;]' AND 1 >-1;
