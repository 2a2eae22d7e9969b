CREATE DOMAIN code AS text CHECK (VALUE <> '');
CREATE DOMAIN word AS text;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE things (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  a varchar(20), b text, c numeric(10,2), d timestamp(3), e integer, f char(5), g json, -- expect: json-instead-of-jsonb
  h varchar(20)[], i cidr, j inet, k word, l text, m mood, n bigint, o oid, p varbit(8),
  q timestamptz, r uuid, s numeric, t varchar(50), u xml, v interval(3), w smallint, x numeric(8,2)[]
);
