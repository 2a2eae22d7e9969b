BEGIN;
ALTER TABLE users ADD COLUMN locale text;
UPDATE alembic_version SET version_num = 'b' WHERE alembic_version.version_num = 'a';
INSERT INTO django_migrations (app, name, applied) VALUES ('users', '0002', now());
DELETE FROM schema_migrations;
COMMIT;
