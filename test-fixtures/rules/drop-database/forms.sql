DROP DATABASE reports; -- expect: drop-database
DROP DATABASE IF EXISTS "Reports" WITH (FORCE); -- expect: drop-database
CREATE DATABASE reports;
ALTER DATABASE reports SET work_mem = '1MB';
-- DROP DATABASE reports;
COMMENT ON DATABASE reports IS 'DROP DATABASE reports';
