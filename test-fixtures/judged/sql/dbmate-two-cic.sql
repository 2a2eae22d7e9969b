-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY a_idx ON events (a); -- expect: not-allowed-in-transaction
CREATE INDEX CONCURRENTLY b_idx ON events (b); -- expect: not-allowed-in-transaction

-- migrate:down transaction:false
DROP INDEX a_idx;
DROP INDEX b_idx;
