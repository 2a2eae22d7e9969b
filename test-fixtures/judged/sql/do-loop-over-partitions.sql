DO $$
DECLARE
  part text;
BEGIN
  FOR part IN SELECT relname FROM pg_class WHERE relname LIKE 'logs_%' LOOP
    EXECUTE 'GRANT SELECT ON ' || part || ' TO reporting';
  END LOOP;
END $$;
