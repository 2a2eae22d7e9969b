-- Add migration script here
ALTER TABLE todos ADD COLUMN due_at TIMESTAMPTZ;
ALTER TABLE todos ADD CONSTRAINT todos_description_len CHECK (char_length(description) <= 500); -- expect: check-without-not-valid
