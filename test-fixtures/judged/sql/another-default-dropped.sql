ALTER TABLE users ADD COLUMN country text NOT NULL DEFAULT 'CH';
ALTER TABLE users ALTER COLUMN country DROP DEFAULT; -- expect: default-dropped-at-once
