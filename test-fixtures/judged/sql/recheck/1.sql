CREATE TABLE coupons (code varchar(20) PRIMARY KEY, pct integer, CONSTRAINT code_len CHECK (length(code) > 3));
