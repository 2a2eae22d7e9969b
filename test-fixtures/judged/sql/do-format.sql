DO $$
BEGIN
  EXECUTE format('CREATE INDEX %I ON orders (state)', 'orders_state_idx'); -- expect: index-without-concurrently
END $$;
