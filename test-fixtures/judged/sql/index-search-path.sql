CREATE SCHEMA IF NOT EXISTS billing;
SET search_path TO billing, public;
CREATE TABLE charges (id bigint PRIMARY KEY, amount_cents bigint NOT NULL);
CREATE INDEX charges_amount_idx ON billing.charges (amount_cents);
RESET search_path;
CREATE INDEX charges_amount_public_idx ON charges (amount_cents); -- expect: index-without-concurrently
