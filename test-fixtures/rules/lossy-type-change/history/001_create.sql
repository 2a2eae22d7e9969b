CREATE TYPE mood AS ENUM ('calm');
CREATE DOMAIN word AS varchar(9);
CREATE TABLE r (
  v varchar, v20 varchar(20), x text, c9 char(9), ci text,
  n numeric, n10 numeric(10, 2), n5 numeric(5), i2 smallint, i4 integer, i8 bigint, f4 real, f8 double precision,
  ts timestamp, ts3 timestamp(3), tz timestamptz, tm time, ttz timetz, d date, iv interval,
  host inet, b bit(3), vb varbit(9), va varchar(20)[], ia bigint[], m mood, w word, id bigserial
);
