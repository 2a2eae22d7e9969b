-- given
CREATE TABLE users (
  id bigserial PRIMARY KEY,
  email text,
  nickname varchar(30) COLLATE "C" NOT NULL CHECK (nickname <> ''),
  rank integer DEFAULT 3 NOT NULL,
  CONSTRAINT users_nicknames UNIQUE (nickname) DEFERRABLE
);
CREATE INDEX users_ranked ON users (rank DESC, lower(nickname)) WHERE email IS NOT NULL;
-- unsafe drop-column
ALTER TABLE users DROP COLUMN nickname, DROP COLUMN rank;
-- running
UPDATE users SET email = 'changed' WHERE id = 7;
