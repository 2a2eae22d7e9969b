-- run: database=postgresql:18
ALTER TABLE users ADD CONSTRAINT a_there NOT NULL a NOT VALID;
ALTER TABLE users ALTER COLUMN a SET NOT NULL; -- expect: not-null-over-invalid
ALTER TABLE users ADD CONSTRAINT b_there NOT NULL b NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT b_there;
ALTER TABLE users ALTER COLUMN b SET NOT NULL;
ALTER TABLE users ALTER COLUMN c SET NOT NULL; -- expect: set-not-null
ALTER TABLE users ADD CONSTRAINT d_there CHECK (d IS NOT NULL) NOT VALID;
ALTER TABLE users ALTER COLUMN d SET NOT NULL; -- expect: set-not-null
CREATE TABLE items (id bigint, a text);
ALTER TABLE items ADD CONSTRAINT a_there NOT NULL a NOT VALID;
ALTER TABLE items ALTER COLUMN a SET NOT NULL;
-- Added as a constraint of its own, it reads the rows just as SET NOT NULL does.
ALTER TABLE users ADD CONSTRAINT e_there NOT NULL e; -- expect: set-not-null
ALTER TABLE users ADD NOT NULL f; -- expect: set-not-null
