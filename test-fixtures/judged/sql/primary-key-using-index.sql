CREATE UNIQUE INDEX CONCURRENTLY memberships_pkey ON memberships (user_id, team_id);
ALTER TABLE memberships ALTER COLUMN user_id SET NOT NULL; -- expect: set-not-null
ALTER TABLE memberships ALTER COLUMN team_id SET NOT NULL; -- expect: set-not-null
ALTER TABLE memberships ADD CONSTRAINT memberships_pkey PRIMARY KEY USING INDEX memberships_pkey;
