-- +goose Up
-- +goose StatementBegin
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'thing_state') THEN
    CREATE TYPE thing_state AS ENUM ('on', 'off');
  END IF;
END
$$;
-- +goose StatementEnd
CREATE TABLE things (id bigserial PRIMARY KEY, state thing_state NOT NULL DEFAULT 'on');
CREATE INDEX things_state ON things (state);

-- +goose Down
DROP TABLE IF EXISTS things;
DROP TYPE IF EXISTS thing_state;
