ALTER TABLE users ADD COLUMN locale text;
CREATE TABLE broken (id bigint, name text NOT NUL, PRIMARY KEY id); -- expect: syntax-error
ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: set-not-null
