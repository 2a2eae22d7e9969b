CREATE TABLE w (
  v20 varchar(20), x text, n10 numeric(10, 2), n5 numeric(5), i2 smallint, i4 integer, f4 real,
  ts timestamp, ts3 timestamp(3), d date, iv interval day, net cidr, b bit(3), m text, t text
);
