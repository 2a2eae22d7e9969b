CREATE INDEX first_index ON customers (email);

CREATE TABLE broken (id bigint PRIMARY KEY,, name text);

ALTER TABLE customers ADD COLUMN x int NOT;

CREATE INDEX second_index ON customers (name);
