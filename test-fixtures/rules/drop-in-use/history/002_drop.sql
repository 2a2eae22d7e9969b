DROP TYPE unused;
DROP SEQUENCE spare;
DROP FUNCTION free();
DROP EXTENSION hstore;
DROP TYPE mood; -- expect: drop-in-use
DROP DOMAIN word; -- expect: drop-in-use
DROP FUNCTION touch; -- expect: drop-in-use
DROP FUNCTION is_word(text); -- expect: drop-in-use
DROP FUNCTION slug(text); -- expect: drop-in-use
DROP SEQUENCE numbers; -- expect: drop-in-use
DROP VIEW a; -- expect: drop-in-use
DROP EXTENSION citext; -- expect: drop-in-use
DROP EXTENSION IF EXISTS pg_trgm; -- expect: drop-in-use
DROP EXTENSION "uuid-ossp"; -- expect: drop-in-use
