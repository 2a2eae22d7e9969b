-- expand: the new column is written by a trigger, filled by a job
ALTER TABLE users ADD COLUMN full_name text;

CREATE FUNCTION users_copy_name() RETURNS trigger AS $body$
BEGIN
  NEW.full_name := NEW.name;
  RETURN NEW;
END;
$body$ LANGUAGE plpgsql;

CREATE TRIGGER users_copy_name BEFORE INSERT OR UPDATE ON users
  FOR EACH ROW EXECUTE PROCEDURE users_copy_name();
