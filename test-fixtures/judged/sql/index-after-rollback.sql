BEGIN;
CREATE TABLE payments (id bigint PRIMARY KEY, ref text);
ROLLBACK;
CREATE INDEX payments_ref_idx ON payments (ref); -- expect: index-without-concurrently
