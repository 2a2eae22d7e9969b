CREATE TABLE orgs (id bigint PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY, org_id bigint);
CREATE INDEX users_org_id ON users (org_id);
