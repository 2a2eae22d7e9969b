CREATE TABLE accounts (id uuid PRIMARY KEY);
CREATE TABLE payments (id bigint PRIMARY KEY, account_id bigint);
