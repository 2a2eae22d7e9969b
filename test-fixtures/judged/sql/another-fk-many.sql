-- run: transaction=migration
ALTER TABLE orders ADD CONSTRAINT o_u FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT o_c FOREIGN KEY (coupon_id) REFERENCES coupons (id) NOT VALID; -- expect: many-foreign-keys
