CREATE EXTENSION citext;
CREATE DOMAIN word AS text;
CREATE DOMAIN short_word AS text CHECK (length(VALUE) < 9);
CREATE TYPE mood AS ENUM ('calm');
CREATE TABLE t (
  v20 varchar(20), v40 varchar(40), v varchar, x text, c9 char(9),
  n numeric, n10 numeric(10, 2), i2 smallint, i4 integer, i8 bigint,
  ts timestamp, ts3 timestamp(3), tz timestamptz, tm time(0), iv interval(3),
  net cidr, host inet, j json, jb jsonb, b bit(3), vb varbit(3), u uuid, m mood, -- expect: json-instead-of-jsonb
  va varchar(20)[], na numeric(10, 2)[], ci citext, xw word, o oid, xm xml
);
