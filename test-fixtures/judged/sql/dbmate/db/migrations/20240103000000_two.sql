-- migrate:up transaction:false
alter table widgets add column colour text;
create index concurrently widgets_colour_idx on widgets (colour); -- expect: not-allowed-in-transaction

-- migrate:down
alter table widgets drop column colour;
