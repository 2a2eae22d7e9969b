DROP INDEX CONCURRENTLY IF EXISTS users_email_idx; -- expect: replaced-index-gap
CREATE INDEX CONCURRENTLY users_email_tenant_idx ON users (email, tenant_id);
