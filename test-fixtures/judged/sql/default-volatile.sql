ALTER TABLE orders ADD COLUMN public_id uuid DEFAULT gen_random_uuid(); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN lucky double precision NOT NULL DEFAULT random(); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN wall timestamptz DEFAULT clock_timestamp(); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN token text DEFAULT md5(random()::text); -- expect: volatile-default
ALTER TABLE orders ADD COLUMN no bigint DEFAULT nextval('order_no_seq'); -- expect: volatile-default
