CREATE TABLE staging (id bigint);
COPY staging FROM '/tmp/staging.csv';
DROP TABLE staging;
