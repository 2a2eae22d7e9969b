CREATE TABLE "Orders" (id bigint PRIMARY KEY, state text);
CREATE INDEX orders_new_state_idx ON "Orders" (state);
CREATE INDEX orders_state_idx ON Orders (state); -- expect: index-without-concurrently
