ALTER TABLE userss ADD COLUMN page text; -- expect: unknown-object
ALTER TABLE orders ADD COLUMN page text;
INSERT INTO schema_migrations (version) VALUES (1);
