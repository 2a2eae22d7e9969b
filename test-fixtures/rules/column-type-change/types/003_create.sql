CREATE TABLE r (
  v20 varchar(20), v varchar, x text, c9 char(9), n numeric, n10 numeric(10, 2),
  i2 smallint, i4 integer, i8 bigint, ts timestamp, tz timestamptz,
  host inet, j json, jb jsonb, b bit(3), u uuid, m mood, va varchar(20)[], ta text[], ci citext -- expect: json-instead-of-jsonb
);
