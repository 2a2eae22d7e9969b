CREATE TABLE a (
  b money, -- expect: money-column
  money numeric,
  c public.money,
  d pg_catalog.money, -- expect: money-column
  e money[] -- expect: money-column
);
ALTER TABLE a ALTER COLUMN money TYPE money; -- expect: money-column
