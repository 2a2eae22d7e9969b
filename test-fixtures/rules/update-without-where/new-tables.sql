CREATE TABLE items (id bigint, sku text);
INSERT INTO items VALUES (1, 'a');
UPDATE items SET sku = 'b';
CREATE TEMP TABLE scratch AS SELECT * FROM users;
UPDATE scratch SET locale = 'en';
