CREATE TABLE users (a text, b text, c text, CONSTRAINT a_not_null CHECK (a IS NOT NULL), CONSTRAINT b_not_null CHECK (b IS NOT NULL), CONSTRAINT c_not_null CHECK (c IS NOT NULL));
