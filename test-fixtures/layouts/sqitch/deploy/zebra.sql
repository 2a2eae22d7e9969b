BEGIN;
CREATE TABLE zebra (id bigint);
COMMIT;
