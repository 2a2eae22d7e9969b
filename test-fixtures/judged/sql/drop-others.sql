DROP SCHEMA reporting; -- expect: drop-schema
DROP SCHEMA legacy CASCADE; -- expect: drop-cascade
DROP DATABASE old_app; -- expect: drop-database
