CREATE TABLE scratch (id integer, v varchar(10));
ALTER TABLE scratch ALTER COLUMN id TYPE bigint, ALTER COLUMN v TYPE varchar(5);
