ALTER TABLE users ALTER COLUMN name TYPE text USING name::text;
ALTER TABLE users ALTER COLUMN nick TYPE varchar(40) USING nick::varchar(40);
ALTER TABLE users ALTER COLUMN code SET DATA TYPE varchar USING CAST(code AS varchar);
