ALTER TABLE r ALTER COLUMN v20 TYPE varchar(10); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN v TYPE varchar(255); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN x TYPE varchar(255) USING left(x, 255); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN c9 TYPE varchar(5); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN n TYPE numeric(10, 2); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN n10 TYPE numeric(12, 1); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN n5 TYPE numeric(6, 2); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN i8 TYPE int; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN i4 TYPE smallint; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN f8 TYPE real; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN f4 TYPE integer; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN ts TYPE date; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN ts3 TYPE timestamp(0); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN tz TYPE timestamp; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN ttz TYPE time; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN tm TYPE time(0); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN iv TYPE interval day; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN host TYPE cidr; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN vb TYPE varbit(3); -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN va TYPE varchar(10)[]; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN ia TYPE int[]; -- expect: lossy-type-change
ALTER TABLE r ALTER COLUMN id TYPE int; -- expect: lossy-type-change
