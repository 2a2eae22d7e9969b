ALTER TABLE IF EXISTS ONLY public."Orders"
    ADD COLUMN IF NOT EXISTS "shippedAt" timestamp with time zone,
    ALTER COLUMN "status" TYPE text, -- expect: column-type-change
    ALTER COLUMN "status" SET NOT NULL, -- expect: set-not-null
    DROP COLUMN IF EXISTS "legacy" CASCADE, -- expect: drop-cascade
    ADD CONSTRAINT "orders_total_check" CHECK ("total" >= 0) NOT VALID;
