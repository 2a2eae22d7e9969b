-- migrate:up transaction:false
create index concurrently widgets_sku_idx on widgets (sku, id);

-- migrate:down transaction:false
drop index concurrently widgets_sku_idx;
