create table widgets (id bigint primary key, name text);
---- create above / drop below ----
drop table widgets;
