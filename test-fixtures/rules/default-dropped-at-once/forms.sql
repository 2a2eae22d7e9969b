ALTER TABLE users ADD COLUMN a text DEFAULT 'x' NOT NULL;
ALTER TABLE users ALTER COLUMN a DROP DEFAULT; -- expect: default-dropped-at-once
ALTER TABLE users ADD COLUMN b text NOT NULL DEFAULT 'x', ALTER COLUMN b DROP DEFAULT; -- expect: default-dropped-at-once
ALTER TABLE users ADD COLUMN c text DEFAULT 'x';
ALTER TABLE users ALTER COLUMN c DROP DEFAULT;
ALTER TABLE users ADD COLUMN d text DEFAULT 'x' NOT NULL;
ALTER TABLE users ALTER COLUMN d SET DEFAULT 'y';
ALTER TABLE users ALTER COLUMN d SET DEFAULT NULL; -- expect: default-dropped-at-once
-- What was there before is not this rule's business.
ALTER TABLE users ALTER COLUMN e DROP DEFAULT;
CREATE TABLE items (id bigint);
ALTER TABLE items ADD COLUMN a text DEFAULT 'x' NOT NULL;
ALTER TABLE items ALTER COLUMN a DROP DEFAULT;
