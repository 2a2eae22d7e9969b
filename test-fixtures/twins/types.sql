CREATE TABLE types (
  a integer, b bigint, c double precision, d bytea, e time(0), f timestamp, g timestamptz,
  h numeric, i inet, j varchar(40), k integer[], l uuid, m jsonb, n bigserial, o interval
);
