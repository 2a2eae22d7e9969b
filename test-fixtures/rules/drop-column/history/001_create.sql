CREATE TABLE users (id bigint, a text, b text);
