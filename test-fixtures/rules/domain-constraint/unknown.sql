-- Nothing says which tables use it.
ALTER DOMAIN word ADD CHECK (VALUE <> ''); -- expect: domain-constraint
ALTER DOMAIN word ADD CHECK (VALUE <> '') NOT VALID;
