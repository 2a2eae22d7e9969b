CREATE TABLE a (
  b varchar(20), -- expect: varchar-instead-of-text
  c character varying (20), -- expect: varchar-instead-of-text
  d varchar,
  e character varying,
  f text DEFAULT 'varchar(20)',
  g varchar(20)[] -- expect: varchar-instead-of-text
);
ALTER TABLE a ALTER COLUMN d TYPE varchar(10); -- expect: varchar-instead-of-text
ALTER TABLE a ALTER COLUMN b TYPE varchar(20);
ALTER TABLE a ALTER COLUMN b TYPE text;
ALTER TABLE a ADD h char varying(3); -- expect: varchar-instead-of-text
CREATE TEMP TABLE i (b varchar(20));
ALTER TABLE i ADD c varchar(20);
