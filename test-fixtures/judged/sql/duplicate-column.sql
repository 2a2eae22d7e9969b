CREATE TABLE t (id bigint PRIMARY KEY, name text, name varchar(20)); -- expect: duplicate-column
