-- run: transaction=migration
CREATE FUNCTION noop() RETURNS void LANGUAGE plpgsql AS $$ BEGIN END; $$;
CREATE FUNCTION add(a integer, b integer) RETURNS integer LANGUAGE sql
BEGIN ATOMIC
  SELECT a + b;
END;
