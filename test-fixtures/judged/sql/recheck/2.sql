ALTER TABLE coupons ALTER COLUMN code TYPE varchar(40); -- expect: type-change-recheck
