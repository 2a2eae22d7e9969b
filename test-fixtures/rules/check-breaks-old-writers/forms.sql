ALTER TABLE users ADD COLUMN a text, ADD CONSTRAINT a_there CHECK (a IS NOT NULL) NOT VALID; -- expect: check-breaks-old-writers
ALTER TABLE users ADD COLUMN b text;
ALTER TABLE users ADD CONSTRAINT b_there CHECK (length(b) > 1 AND b IS NOT NULL) NOT VALID; -- expect: check-breaks-old-writers
-- NULL passes this one.
ALTER TABLE users ADD CONSTRAINT b_long CHECK (length(b) > 1) NOT VALID;
ALTER TABLE users ADD COLUMN c text DEFAULT 'x';
ALTER TABLE users ADD CONSTRAINT c_there CHECK (c IS NOT NULL) NOT VALID;
ALTER TABLE users ADD COLUMN d text;
ALTER TABLE users ALTER COLUMN d SET DEFAULT 'x';
ALTER TABLE users ADD CONSTRAINT d_there CHECK (d IS NOT NULL) NOT VALID;
-- A column that was there before has its writers.
ALTER TABLE users ADD CONSTRAINT e_there CHECK (e IS NOT NULL) NOT VALID;
ALTER TABLE users ADD COLUMN f text;
ALTER TABLE users ADD CONSTRAINT f_there CHECK (f IS NOT NULL); -- expect: check-without-not-valid
CREATE TABLE items (id bigint);
ALTER TABLE items ADD COLUMN a text, ADD CONSTRAINT a_there CHECK (a IS NOT NULL) NOT VALID;
