CREATE TABLE orders (
  id bigint PRIMARY KEY, state varchar(20), note varchar(20), net integer, tenant varchar(9), at varchar(9), free varchar(9),
  gross integer GENERATED ALWAYS AS (net * 2) STORED,
  CHECK (state <> '')
);
CREATE VIEW open_orders AS SELECT id, state FROM orders;
CREATE MATERIALIZED VIEW notes AS SELECT o.note FROM orders o;
CREATE POLICY tenants ON orders USING (tenant = current_user);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE OF at ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE events (at date NOT NULL, kind varchar(9)) PARTITION BY RANGE (at);
