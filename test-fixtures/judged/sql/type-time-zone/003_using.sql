ALTER TABLE events ALTER COLUMN until TYPE timestamptz USING until AT TIME ZONE 'UTC'; -- expect: column-type-change error
