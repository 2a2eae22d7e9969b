-- the usual way to take a value out of an enum
BEGIN;
ALTER TYPE ticket_state RENAME TO ticket_state_old;
CREATE TYPE ticket_state AS ENUM ('open', 'closed');
ALTER TABLE tickets ALTER COLUMN state DROP DEFAULT;
ALTER TABLE tickets ALTER COLUMN state TYPE ticket_state USING state::text::ticket_state; -- expect: column-type-change
ALTER TABLE tickets ALTER COLUMN state SET DEFAULT 'open';
DROP TYPE ticket_state_old;
COMMIT;
