CREATE TABLE visits (id bigint PRIMARY KEY, page text);
CREATE INDEX visits_page ON visits (page);
CREATE INDEX visits_page_id ON visits (page, id); -- expect: duplicate-index
CREATE INDEX CONCURRENTLY orders_c_note ON orders (c, note); -- expect: duplicate-index
