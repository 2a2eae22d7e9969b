DO $$
BEGIN
  ALTER TABLE users ADD COLUMN a text;
  ALTER TABLE visits ADD COLUMN a text; -- expect: many-tables-locked
END
$$;
