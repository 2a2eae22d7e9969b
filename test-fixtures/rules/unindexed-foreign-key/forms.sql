CREATE TABLE items (
  id bigint PRIMARY KEY,
  order_id bigint REFERENCES orders (id) ON DELETE CASCADE, -- expect: unindexed-foreign-key
  shop_id bigint REFERENCES shops (id), -- expect: unindexed-foreign-key
  kind_id bigint REFERENCES kinds (id) ON DELETE SET NULL,
  team_id bigint UNIQUE REFERENCES teams (id) ON DELETE CASCADE,
  maker_id bigint REFERENCES makers (id) ON DELETE CASCADE
);
CREATE INDEX ON items (kind_id) WHERE kind_id IS NOT NULL;
CREATE INDEX ON items (id, order_id);
CREATE INDEX ON items (shop_id) WHERE id > 5;
CREATE INDEX ON items (maker_id, id);
CREATE TABLE links (a bigint, b bigint, PRIMARY KEY (b, a), FOREIGN KEY (a, b) REFERENCES pairs (a, b) ON DELETE CASCADE);
-- Of these the first finds its one row by a unique index of some of the columns.
CREATE TABLE parts (id bigint PRIMARY KEY, a bigint, FOREIGN KEY (a, id) REFERENCES pairs (a, b) ON DELETE CASCADE);
CREATE TABLE slices (a bigint, b bigint, FOREIGN KEY (a, b) REFERENCES pairs (a, b) ON DELETE CASCADE); -- expect: unindexed-foreign-key
CREATE INDEX ON slices (a);
CREATE TABLE gone (id bigint REFERENCES orders (id) ON DELETE CASCADE);
DROP TABLE gone;
-- Nobody knows which indexes a column has that was there before.
ALTER TABLE visits ADD FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE NOT VALID;
ALTER TABLE visits ADD COLUMN shop_id bigint REFERENCES shops (id) ON DELETE CASCADE; -- expect: unindexed-foreign-key
