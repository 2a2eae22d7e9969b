-- migrate:up
create table teams (
  id integer primary key,
  name varchar(255) not null
);
create index teams_name on teams (name);

-- migrate:down
drop table teams;
