-- lockstep-ignore rename-table: this is the fixture's past
ALTER TABLE users RENAME TO people;
-- lockstep-ignore set-schema: this is the fixture's past
ALTER TABLE orders SET SCHEMA stock;
