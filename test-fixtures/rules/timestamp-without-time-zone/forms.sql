CREATE TABLE a (
  b timestamp, -- expect: timestamp-without-time-zone
  c timestamp(3) without time zone, -- expect: timestamp-without-time-zone
  d timestamptz,
  e timestamp with time zone,
  f date,
  g time,
  timestamp timestamptz
);
ALTER TABLE a ALTER COLUMN b TYPE timestamptz;
ALTER TABLE a ADD COLUMN h timestamp; -- expect: timestamp-without-time-zone
CREATE VIEW v AS SELECT now()::timestamp;
