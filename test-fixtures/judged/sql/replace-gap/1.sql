CREATE TABLE users (id bigint PRIMARY KEY, email text, tenant_id bigint);
CREATE INDEX users_email_idx ON users (email);
