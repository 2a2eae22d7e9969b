ALTER TABLE users ADD COLUMN country text;
ALTER TABLE users ADD CONSTRAINT country_nn CHECK (country IS NOT NULL) NOT VALID; -- expect: check-breaks-old-writers
