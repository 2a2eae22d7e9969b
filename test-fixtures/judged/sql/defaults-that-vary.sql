ALTER TABLE orders ADD COLUMN a integer DEFAULT floor(random() * 10)::int; -- expect: volatile-default
ALTER TABLE orders ADD COLUMN b uuid DEFAULT uuid_generate_v4(); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN c text DEFAULT encode(gen_random_bytes(16), 'hex'); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN d text DEFAULT timeofday(); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN e text DEFAULT 'o-' || nextval('order_seq'::regclass); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN f timestamptz DEFAULT CLOCK_TIMESTAMP() + interval '1 hour'; -- expect: volatile-default
ALTER TABLE orders ADD COLUMN g uuid DEFAULT pg_catalog.gen_random_uuid(); -- expect: volatile-default
