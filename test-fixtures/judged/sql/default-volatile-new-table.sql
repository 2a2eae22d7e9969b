CREATE TABLE api_keys (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
ALTER TABLE api_keys ADD COLUMN secret uuid NOT NULL DEFAULT gen_random_uuid();
