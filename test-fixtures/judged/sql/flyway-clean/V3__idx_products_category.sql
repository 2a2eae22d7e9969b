CREATE INDEX CONCURRENTLY idx_products_category ON products (category_id);
