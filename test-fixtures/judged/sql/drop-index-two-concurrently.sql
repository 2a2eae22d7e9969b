DROP INDEX CONCURRENTLY idx_a, idx_b; -- expect: statement-fails
