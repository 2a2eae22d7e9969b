ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); -- expect: domain-constraint
ALTER DOMAIN phone ADD CONSTRAINT digits CHECK (VALUE ~ '^[0-9]+$') NOT VALID;
ALTER DOMAIN zip SET NOT NULL; -- expect: domain-constraint
ALTER DOMAIN zip SET DEFAULT '00000';
