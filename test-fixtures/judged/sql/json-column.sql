ALTER TABLE users ADD COLUMN prefs json; -- expect: json-instead-of-jsonb
