ALTER TABLE legacy ADD COLUMN id bigserial; -- expect: auto-increment-column
ALTER TABLE legacy2 ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY; -- expect: auto-increment-column
