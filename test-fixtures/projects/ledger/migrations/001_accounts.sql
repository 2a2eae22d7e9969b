CREATE TABLE accounts (
  id bigint PRIMARY KEY,
  owner varchar(40) NOT NULL,
  balance numeric(12, 2) DEFAULT 0
);
CREATE INDEX accounts_owner ON accounts (owner);
