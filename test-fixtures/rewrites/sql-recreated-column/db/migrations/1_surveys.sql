CREATE TABLE surveys (id bigint PRIMARY KEY, type text);
