CREATE INDEX fifth_index ON customers (street);
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END;
