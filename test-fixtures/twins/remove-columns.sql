ALTER TABLE users
  DROP COLUMN name,
  DROP COLUMN IF EXISTS age,
  DROP CONSTRAINT users_team_id_fkey,
  DROP COLUMN team_id;
