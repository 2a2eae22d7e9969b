CREATE TABLE users (id bigint, a text);
CREATE TABLE archive.users (id bigint, a text);
