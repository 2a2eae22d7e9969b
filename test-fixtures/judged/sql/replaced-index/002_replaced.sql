DROP INDEX CONCURRENTLY users_org_idx; -- expect: replaced-index-gap
CREATE INDEX CONCURRENTLY users_org_email_idx ON users (org, email);
