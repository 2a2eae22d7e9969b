ALTER TABLE users DROP COLUMN a; -- expect: drop-column
ALTER TABLE users DROP b; -- expect: drop-column
ALTER TABLE IF EXISTS ONLY users DROP COLUMN IF EXISTS c CASCADE; -- expect: drop-cascade
ALTER TABLE users
  DROP COLUMN d, -- expect: drop-column
  ADD COLUMN e text,
  DROP COLUMN "F"; -- expect: drop-column
ALTER TABLE users DROP CONSTRAINT g;
ALTER TABLE users ALTER COLUMN h DROP DEFAULT;
ALTER TABLE users ALTER COLUMN h DROP NOT NULL;
