CREATE TABLE logs (id bigint PRIMARY KEY, at timestamp, seen timestamp(3));
