CREATE TABLE shops (id bigint PRIMARY KEY, code varchar(20) UNIQUE);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  shop_id bigint CONSTRAINT shop REFERENCES shops (id),
  code varchar(20) CONSTRAINT code REFERENCES shops (code),
  parent_id bigint CONSTRAINT parent REFERENCES orders (id)
);
