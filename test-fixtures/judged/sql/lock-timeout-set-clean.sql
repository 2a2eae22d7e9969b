-- run: transaction=migration
SET LOCAL lock_timeout = '2s';
SET LOCAL statement_timeout = '10s';
ALTER TABLE orders ADD COLUMN shipped_at timestamptz;
