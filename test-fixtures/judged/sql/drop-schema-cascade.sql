DROP SCHEMA IF EXISTS legacy CASCADE; -- expect: drop-cascade
