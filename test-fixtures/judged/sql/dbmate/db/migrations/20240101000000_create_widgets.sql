-- migrate:up
create table widgets (
  id bigint generated always as identity primary key,
  sku text not null unique
);

-- migrate:down
drop table widgets;
