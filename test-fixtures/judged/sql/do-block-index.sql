DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'orders_state_idx') THEN
    CREATE INDEX orders_state_idx ON orders (state); -- expect: index-without-concurrently
  END IF;
END
$$;
