BEGIN;
CREATE TYPE tmp_state AS ENUM ('a');
CREATE FUNCTION tmp_fn() RETURNS integer LANGUAGE sql AS 'SELECT 1';
SELECT tmp_fn();
DROP FUNCTION tmp_fn();
DROP TYPE tmp_state;
COMMIT;
