DO $$
BEGIN
  ALTER TABLE users ADD COLUMN locale text;
  ALTER TABLE visits VALIDATE CONSTRAINT not_negative; -- expect: access-exclusive-held
  EXECUTE 'CREATE TABLE copies AS SELECT * FROM visits'; -- expect: access-exclusive-held
  IF EXISTS (SELECT 1 FROM information_schema.columns) THEN
    PERFORM 1;
  END IF;
END
$$;
