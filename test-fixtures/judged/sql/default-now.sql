ALTER TABLE orders ADD COLUMN imported_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE orders ADD COLUMN seen_at timestamptz DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE orders ADD COLUMN day date DEFAULT (now() AT TIME ZONE 'UTC')::date;
ALTER TABLE orders ADD COLUMN stamp timestamptz DEFAULT statement_timestamp() + interval '1 day';
ALTER TABLE orders ADD COLUMN by_whom text DEFAULT current_user;
