CREATE FUNCTION short_code() RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN substr(md5(random()::text), 1, 8);
END $$;
CREATE FUNCTION region() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'eu' $$;
ALTER TABLE orders ADD COLUMN code text DEFAULT short_code(); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN region text NOT NULL DEFAULT region();
ALTER TABLE orders ADD COLUMN ext text DEFAULT app.make_ext(); -- expect: volatile-default
