ALTER TABLE r ALTER COLUMN v20 TYPE varchar(10); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN v TYPE varchar(255); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN x TYPE varchar(255); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN c9 TYPE text; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN n TYPE numeric(10, 2); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN n10 TYPE numeric(10, 3); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN n10 TYPE numeric(12, 4); -- expect: column-type-change
ALTER TABLE r ALTER COLUMN i2 TYPE integer; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN i4 TYPE bigint; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN i8 TYPE text; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN ts TYPE timestamptz USING ts AT TIME ZONE 'UTC'; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN tz TYPE date; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN host TYPE cidr; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN j TYPE jsonb; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN jb TYPE text; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN b TYPE bit(4); -- expect: column-type-change
ALTER TABLE r ALTER COLUMN u TYPE text; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN m TYPE text; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN va TYPE varchar(40)[]; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN ta TYPE varchar[]; -- expect: column-type-change
ALTER TABLE r ALTER COLUMN ci TYPE varchar(20); -- expect: lossy-type-change
