CREATE INDEX third_index ON customers (city);
INSERT INTO customers (name) VALUES ('it never ends);
CREATE INDEX fourth_index ON customers (zip);
