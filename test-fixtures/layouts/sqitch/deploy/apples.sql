CREATE TABLE apples (id bigint);
