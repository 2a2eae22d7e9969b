CREATE TABLE loads (id bigint);
INSERT INTO loads SELECT generate_series(1, 10);
TRUNCATE loads;
