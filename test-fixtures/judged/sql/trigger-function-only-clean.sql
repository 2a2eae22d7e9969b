CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO audit_log SELECT now(), OLD.*;
    DELETE FROM audit_queue;
  END IF;
  EXECUTE format('ANALYZE %I', TG_TABLE_NAME);
  RETURN NULL;
END
$fn$;
