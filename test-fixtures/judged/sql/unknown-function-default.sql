ALTER TABLE vouchers ADD COLUMN code text DEFAULT app.make_code(10); -- expect: volatile-default
