CREATE TABLE users (id bigint PRIMARY KEY, name varchar(20), nick varchar(20), age integer, code text);
