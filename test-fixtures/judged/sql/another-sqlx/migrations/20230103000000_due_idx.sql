-- no-transaction
CREATE INDEX CONCURRENTLY todos_due_at_idx ON todos (due_at);
