-- nothing in the body runs now
CREATE OR REPLACE FUNCTION purge_old() RETURNS void LANGUAGE sql AS $$
  DELETE FROM sessions;
  UPDATE users SET active = false;
$$;
