DO $$
BEGIN
  -- lockstep-ignore drop-table: nobody reads it
  DROP TABLE a;
  DROP TABLE b; -- expect: drop-table
END
$$;
