-- run: transaction=migration
DO $$
BEGIN
  COMMIT; -- expect: nested-transaction
END
$$;
