DO $$
BEGIN
  CREATE INDEX CONCURRENTLY a ON orders (id); -- expect: not-allowed-in-transaction
  EXECUTE 'VACUUM orders'; -- expect: not-allowed-in-transaction
END
$$;
CREATE INDEX CONCURRENTLY b ON orders (id);
