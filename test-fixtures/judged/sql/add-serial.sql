ALTER TABLE line_items ADD COLUMN id bigserial; -- expect: auto-increment-column
