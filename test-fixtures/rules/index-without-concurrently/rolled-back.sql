BEGIN;
CREATE TABLE orders (id bigint, state text);
ROLLBACK;
CREATE INDEX a ON orders (id); -- expect: index-without-concurrently
BEGIN;
SAVEPOINT before_visits;
CREATE TABLE visits (id bigint);
CREATE INDEX b ON visits (id);
ROLLBACK TO SAVEPOINT before_visits;
CREATE INDEX c ON visits (id); -- expect: index-without-concurrently
COMMIT;
BEGIN;
CREATE TABLE loads (id bigint);
INSERT INTO loads SELECT id FROM visits;
CREATE INDEX d ON loads (id);
COMMIT;
CREATE INDEX e ON loads (id); -- expect: index-without-concurrently
