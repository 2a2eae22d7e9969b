-- +goose Up
CREATE TABLE orders (id bigint PRIMARY KEY);

-- +goose StatementBegin
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.id := NEW.id; RETURN NEW; END $$;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION touch();
DROP TABLE orders;
