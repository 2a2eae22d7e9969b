DO $$
BEGIN
  LOOP
    UPDATE users SET plan = 'free' WHERE id IN (SELECT id FROM users WHERE plan IS NULL LIMIT 1000); -- expect: batches-in-one-transaction
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;
