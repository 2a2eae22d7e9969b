-- A file that began its life in MySQL; the statements are judged all the same.
DELIMITER $$ -- expect: client-command
CREATE TABLE notes (id bigint PRIMARY KEY, body text)$$
CREATE INDEX orders_state ON orders (state)$$ -- expect: index-without-concurrently
DELIMITER ; -- expect: client-command
ALTER TABLE orders ADD COLUMN state text;
DO $$
DECLARE
  delimiter text;
  n integer;
BEGIN
  delimiter := ';';
END $$;
