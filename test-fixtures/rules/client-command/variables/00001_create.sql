-- +goose Up
-- +goose StatementBegin
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE m integer := 2;
BEGIN
  RETURN n * m;
END
$$;
-- +goose StatementEnd
CREATE TABLE t (id bigint PRIMARY KEY, tags text[], at text DEFAULT '12:30', note text DEFAULT ':note');
INSERT INTO t (id, tags) VALUES (1, '{a,b}'::text[]), (2, (ARRAY['a', 'b'])[1:2]);
INSERT INTO t (id, note) VALUES (3, :'note'); -- expect: client-command
INSERT INTO t (id, note) VALUES (:first, 'x'); -- expect: client-command
-- +goose Down
DROP TABLE t;
DROP FUNCTION twice;
