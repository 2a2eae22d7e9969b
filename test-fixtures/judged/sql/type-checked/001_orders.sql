CREATE TABLE orders (id bigint PRIMARY KEY, state varchar(20), CONSTRAINT state_known CHECK (state IN ('new', 'paid')));
CREATE VIEW paid_orders AS SELECT id FROM orders WHERE state = 'paid';
CREATE TABLE parcels (id bigint PRIMARY KEY, state varchar(20), note varchar(20), CONSTRAINT state_known CHECK (state <> ''));
