ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (state <> 'off'); -- expect: exclusion-constraint
ALTER TABLE bookings ADD EXCLUDE (room WITH =); -- expect: exclusion-constraint
CREATE TABLE rooms (id bigint, during tsrange, EXCLUDE USING gist (during WITH &&));
ALTER TABLE rooms ADD EXCLUDE (id WITH =);
