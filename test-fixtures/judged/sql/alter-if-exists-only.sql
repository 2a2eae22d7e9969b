ALTER TABLE IF EXISTS ONLY public.orders ADD COLUMN IF NOT EXISTS note text;
ALTER TABLE IF EXISTS orders ALTER COLUMN note SET NOT NULL; -- expect: set-not-null
