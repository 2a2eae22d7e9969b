-- migrate:up
alter table teams add column slug text;
alter table teams add column logo text; -- expect: down-is-not-inverse

-- migrate:down
alter table teams drop column slug;
