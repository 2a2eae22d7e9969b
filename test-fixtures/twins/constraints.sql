ALTER TABLE orders ADD CONSTRAINT amount_is_positive CHECK (amount > 0);
ALTER TABLE orders ADD CONSTRAINT note_is_short CHECK (length(note) < 100) NOT VALID;
ALTER TABLE rooms ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);
