ALTER TABLE orders ADD COLUMN a text UNIQUE; -- expect: inline-unique
ALTER TABLE orders ADD COLUMN b text CONSTRAINT b_is_unique UNIQUE DEFERRABLE; -- expect: inline-unique
ALTER TABLE orders ADD c text DEFAULT NULL UNIQUE; -- expect: inline-unique
ALTER TABLE visits ADD COLUMN id bigint PRIMARY KEY; -- expect: inline-unique
ALTER TABLE orders
  ADD COLUMN d integer,
  ADD COLUMN e text UNIQUE WITH (fillfactor = 70), -- expect: inline-unique
  ADD COLUMN f text;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS a text UNIQUE;
ALTER TABLE orders ADD COLUMN g uuid DEFAULT gen_random_uuid() UNIQUE; -- expect: inline-unique, volatile-default
ALTER TABLE orders ADD COLUMN h integer CHECK (h > 0) UNIQUE; -- expect: inline-check, inline-unique
ALTER TABLE teams ADD COLUMN id bigserial PRIMARY KEY; -- expect: auto-increment-column
