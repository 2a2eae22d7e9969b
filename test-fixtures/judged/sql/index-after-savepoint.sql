BEGIN;
SAVEPOINT a;
CREATE TABLE payments (id bigint PRIMARY KEY, ref text);
RELEASE SAVEPOINT a;
CREATE INDEX payments_ref_idx ON payments (ref);
SAVEPOINT b;
CREATE TABLE refunds (id bigint PRIMARY KEY, ref text);
ROLLBACK TO SAVEPOINT b;
CREATE INDEX refunds_ref_idx ON refunds (ref); -- expect: index-without-concurrently
COMMIT;
