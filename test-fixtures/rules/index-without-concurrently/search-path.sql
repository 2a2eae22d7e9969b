CREATE SCHEMA audit;
CREATE TABLE audit.orders (id bigint);
CREATE INDEX a ON audit.orders (id);
CREATE INDEX b ON orders (id); -- expect: index-without-concurrently
SET search_path = audit, public;
CREATE INDEX c ON orders (id);
RESET search_path;
CREATE INDEX d ON orders (id); -- expect: index-without-concurrently
