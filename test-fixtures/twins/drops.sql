DROP INDEX orders_state_index;
DROP INDEX IF EXISTS orders_number_index CASCADE;
DROP TABLE orders CASCADE;
DROP TABLE IF EXISTS visits;
ALTER TABLE users DROP CONSTRAINT age_is_positive;
ALTER TABLE users DROP CONSTRAINT IF EXISTS name_given;
