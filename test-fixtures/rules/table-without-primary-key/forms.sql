CREATE TABLE a (b text); -- expect: table-without-primary-key
CREATE TABLE c (id bigint PRIMARY KEY);
CREATE TABLE d (id bigint, PRIMARY KEY (id));
CREATE TABLE e (id bigint);
ALTER TABLE e ADD PRIMARY KEY (id);
CREATE TEMP TABLE f (b text);
CREATE TABLE g (b text);
DROP TABLE g;
CREATE TABLE h (LIKE c INCLUDING ALL);
CREATE TABLE i (LIKE c); -- expect: table-without-primary-key
CREATE TABLE j AS SELECT 1 AS x; -- expect: table-without-primary-key
CREATE TABLE k (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE k_2020 PARTITION OF k FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE l (b text UNIQUE); -- expect: table-without-primary-key
CREATE TABLE m (id bigint NOT NULL);
CREATE UNIQUE INDEX m_key ON m (id);
ALTER TABLE m ADD PRIMARY KEY USING INDEX m_key;
CREATE TABLE n (b text);
ALTER TABLE n RENAME TO o;
CREATE TABLE IF NOT EXISTS c (b text);
