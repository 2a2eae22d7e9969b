CREATE TABLE a (
  price float, -- expect: float-for-money
  prices real[], -- expect: float-for-money
  tax_rate numeric,
  unit_cost double precision, -- expect: float-for-money
  costume float,
  latitude double precision,
  amount numeric,
  fees float4 -- expect: float-for-money
);
ALTER TABLE a ALTER COLUMN amount TYPE float; -- expect: float-for-money
ALTER TABLE a ALTER COLUMN price TYPE double precision;
