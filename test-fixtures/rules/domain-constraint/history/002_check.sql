ALTER DOMAIN word ADD CHECK (VALUE <> ''); -- expect: domain-constraint
ALTER DOMAIN word ADD CONSTRAINT short CHECK (length(VALUE) < 9) NOT VALID;
ALTER DOMAIN word VALIDATE CONSTRAINT short; -- expect: domain-constraint
ALTER DOMAIN word SET NOT NULL; -- expect: domain-constraint
ALTER DOMAIN word DROP NOT NULL;
ALTER DOMAIN word SET DEFAULT '';
ALTER DOMAIN word DROP CONSTRAINT short;
ALTER DOMAIN unused ADD CHECK (VALUE <> '');
CREATE DOMAIN mine AS text;
CREATE TABLE items (name mine);
ALTER DOMAIN mine ADD CHECK (VALUE <> '');
