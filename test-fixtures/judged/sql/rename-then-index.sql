CREATE TABLE invoice_lines (id bigint PRIMARY KEY, sku text);
ALTER TABLE invoice_lines RENAME TO invoice_items;
CREATE INDEX invoice_items_sku_idx ON invoice_items (sku);
