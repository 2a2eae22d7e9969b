CREATE INDEX CONCURRENTLY users_org_email_idx ON users (org, email);
