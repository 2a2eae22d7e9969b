-- CREATE INDEX a ON orders (id);
/* CREATE INDEX b ON orders (id); /* nested */ CREATE INDEX c ON orders (id); */
COMMENT ON TABLE orders IS 'CREATE INDEX d ON orders (id);';
CREATE FUNCTION make() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE INDEX e ON orders (id);
END
$$;
DO $$
BEGIN
  CREATE INDEX f ON orders (id); -- expect: index-without-concurrently
END
$$;
CREATE INDEX CONCURRENTLY g ON orders (id);
