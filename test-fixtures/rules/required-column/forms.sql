ALTER TABLE users ADD COLUMN a text NOT NULL; -- expect: required-column
ALTER TABLE users ADD b text NOT NULL; -- expect: required-column
ALTER TABLE users ADD COLUMN c text NOT NULL DEFAULT 'x';
ALTER TABLE users ADD COLUMN d text DEFAULT 'x' NOT NULL;
ALTER TABLE users ADD COLUMN e text DEFAULT NULL NOT NULL; -- expect: required-column
ALTER TABLE users ADD COLUMN f text DEFAULT NULL::text NOT NULL; -- expect: required-column
ALTER TABLE users ADD COLUMN g timestamptz NOT NULL DEFAULT now();
ALTER TABLE users ADD COLUMN h text NULL;
ALTER TABLE users ADD COLUMN i text CONSTRAINT named NOT NULL; -- expect: required-column
ALTER TABLE users ADD COLUMN IF NOT EXISTS j text NOT NULL; -- expect: required-column
ALTER TABLE users
  ADD COLUMN k text, -- NOT NULL
  ADD COLUMN l text NOT NULL, -- expect: required-column
  ADD COLUMN m text NOT NULL DEFAULT ''; -- and this is no default
