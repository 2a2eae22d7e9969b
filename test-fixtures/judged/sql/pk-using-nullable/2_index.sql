CREATE UNIQUE INDEX CONCURRENTLY audit_log_id ON audit_log (id);
