CREATE TABLE users (id bigint PRIMARY KEY, org bigint, email text);
CREATE INDEX users_org_idx ON users (org);
