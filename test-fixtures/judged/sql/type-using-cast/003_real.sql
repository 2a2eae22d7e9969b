ALTER TABLE users ALTER COLUMN name TYPE text USING lower(name); -- expect: column-type-change
ALTER TABLE users ALTER COLUMN age TYPE bigint USING age::bigint; -- expect: column-type-change
