ALTER TABLE vouchers ADD COLUMN code text DEFAULT next_code(); -- expect: volatile-default
ALTER TABLE vouchers ADD COLUMN kind text DEFAULT fixed_code();
