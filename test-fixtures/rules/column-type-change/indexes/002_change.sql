ALTER TABLE users ALTER COLUMN email TYPE citext; -- expect: column-type-change
ALTER TABLE users ALTER COLUMN nick TYPE varchar(40);
ALTER TABLE users ALTER COLUMN handle TYPE varchar(40); -- expect: column-type-change
ALTER TABLE users ALTER COLUMN word TYPE varchar(40); -- expect: column-type-change
