CREATE TABLE IF NOT EXISTS files (id bigint PRIMARY KEY, owner_id uuid REFERENCES auth.users (id));
CREATE INDEX files_owner_id ON files (owner_id);
CREATE TABLE IF NOT EXISTS auth.hooks (id bigint PRIMARY KEY, name text);
CREATE INDEX hooks_name ON auth.hooks (name); -- expect: index-without-concurrently
