DROP SCHEMA legacy; -- expect: drop-schema
