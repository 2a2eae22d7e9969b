ALTER TABLE users ADD COLUMN country text NOT NULL DEFAULT 'CH', ADD COLUMN verified boolean NOT NULL DEFAULT false;
