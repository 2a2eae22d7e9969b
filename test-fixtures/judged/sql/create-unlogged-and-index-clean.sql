CREATE UNLOGGED TABLE cache (key text PRIMARY KEY, value jsonb, expires timestamptz);
CREATE INDEX cache_expires ON cache (expires);
ALTER TABLE cache SET LOGGED;
