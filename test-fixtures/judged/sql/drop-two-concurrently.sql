DROP INDEX CONCURRENTLY a_idx, b_idx; -- expect: statement-fails
