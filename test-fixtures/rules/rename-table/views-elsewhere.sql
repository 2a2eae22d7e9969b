-- run: transaction=migration
ALTER TABLE users RENAME TO people; -- expect: rename-table
-- Running code looks for users where it was.
CREATE VIEW archive.users AS SELECT * FROM people;
ALTER TABLE shop.orders RENAME TO purchases;
CREATE VIEW shop.orders AS SELECT * FROM shop.purchases;
ALTER TABLE public.loads RENAME TO trips;
CREATE VIEW loads AS SELECT * FROM trips;
CREATE SCHEMA store;
ALTER SCHEMA store RENAME TO shops;
