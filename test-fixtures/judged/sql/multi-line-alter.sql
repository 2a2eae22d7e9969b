ALTER TABLE public.orders
    ADD COLUMN channel text DEFAULT 'web' NOT NULL,
    ADD COLUMN external_id uuid DEFAULT gen_random_uuid(), -- expect: volatile-default
    ALTER COLUMN status SET NOT NULL, -- expect: set-not-null
    ADD CONSTRAINT orders_external_key UNIQUE (external_id), -- expect: unique-constraint
    ADD CONSTRAINT total_ok CHECK (total >= 0) NOT VALID,
    ALTER COLUMN note DROP NOT NULL;
