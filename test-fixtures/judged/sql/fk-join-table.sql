-- run: transaction=migration
CREATE TABLE users_teams (
  user_id bigint NOT NULL REFERENCES users (id),
  team_id bigint NOT NULL REFERENCES teams (id),
  PRIMARY KEY (user_id, team_id)
);
