INSERT INTO settings VALUES (1, 'a'); -- expect: schema-and-data-mixed
CREATE INDEX CONCURRENTLY i ON settings (a);
