CREATE TABLE items (
  id bigserial,
  order_id bigint NOT NULL,
  CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
  PRIMARY KEY (id)
);
