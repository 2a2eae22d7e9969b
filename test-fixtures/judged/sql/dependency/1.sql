CREATE TABLE staff (id bigint PRIMARY KEY, name varchar(20), team varchar(20));
CREATE VIEW staff_names AS SELECT id, name FROM staff;
