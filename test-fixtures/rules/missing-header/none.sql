ALTER TABLE users ADD COLUMN locale text; -- expect: missing-header
