ALTER TABLE events ALTER COLUMN seen TYPE timestamptz; -- expect: column-type-change error
