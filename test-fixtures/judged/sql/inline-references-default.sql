ALTER TABLE orders ADD COLUMN coupon_id bigint DEFAULT NULL REFERENCES coupons (id); -- expect: foreign-key-without-not-valid
