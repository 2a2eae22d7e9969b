ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN joined timestamptz DEFAULT clock_timestamp(); -- expect: volatile-default
