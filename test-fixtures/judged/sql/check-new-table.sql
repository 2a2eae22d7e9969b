CREATE TABLE coupons (id bigint PRIMARY KEY, percent integer NOT NULL);
ALTER TABLE coupons ADD CONSTRAINT percent_range CHECK (percent BETWEEN 1 AND 100);
ALTER TABLE coupons ADD COLUMN uses integer DEFAULT 0 CHECK (uses >= 0);
ALTER TABLE coupons ADD CONSTRAINT coupons_code_key UNIQUE (percent, uses);
