CREATE TABLE kinds (id bigint PRIMARY KEY, word text);
INSERT INTO kinds VALUES (1, 'a'), (2, 'b');
CREATE INDEX kinds_word_index ON kinds (word);

-- Others may use a committed table, and it is as large as what was copied into it.
CREATE TABLE items (id bigint PRIMARY KEY, sku text);
INSERT INTO items (id, sku) SELECT id, sku FROM old_items;
CREATE INDEX items_sku_index ON items (sku); -- expect: index-without-concurrently
CREATE TABLE copies AS SELECT * FROM old_items;
CREATE UNIQUE INDEX ON copies (id); -- expect: index-without-concurrently
CREATE TABLE empty_copies AS SELECT * FROM old_items WITH NO DATA;
CREATE INDEX ON empty_copies (id);
