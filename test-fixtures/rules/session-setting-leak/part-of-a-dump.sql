-- run: transaction=migration
-- What is left of a dump.
SET default_tablespace = '';
CREATE TABLE orders (id bigint);
