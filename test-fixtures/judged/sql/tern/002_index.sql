---- tern: disable-tx ----
create index concurrently widgets_name_idx on widgets (name);
---- create above / drop below ----
drop index concurrently widgets_name_idx;
