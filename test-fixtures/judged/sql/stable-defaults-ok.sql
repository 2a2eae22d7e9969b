ALTER TABLE users ADD COLUMN joined timestamptz NOT NULL DEFAULT now();
ALTER TABLE users ADD COLUMN settings jsonb NOT NULL DEFAULT '{}'::jsonb;
ALTER TABLE users ADD COLUMN tags text[] NOT NULL DEFAULT ARRAY[]::text[];
ALTER TABLE users ADD COLUMN expires date DEFAULT (CURRENT_DATE + INTERVAL '30 days');
ALTER TABLE users ADD COLUMN price numeric(10,2) DEFAULT round(9.99, 1);
ALTER TABLE users ADD COLUMN "role" varchar(20) DEFAULT lower('ADMIN');
