-- One CASCADE, whatever it lists.
DROP TABLE orders, lines, "Odd" CASCADE; -- expect: drop-cascade
DROP VIEW open_orders, closed_orders CASCADE; -- expect: drop-cascade
TRUNCATE visits, pages CASCADE; -- expect: drop-cascade
-- Each action of ALTER TABLE has its own.
ALTER TABLE users
  DROP COLUMN email CASCADE, -- expect: drop-cascade
  DROP COLUMN phone, -- expect: drop-column
  DROP CONSTRAINT users_team_fk CASCADE; -- expect: drop-cascade
CREATE TABLE draft (id bigint);
DROP TABLE draft, teams CASCADE; -- expect: drop-cascade
