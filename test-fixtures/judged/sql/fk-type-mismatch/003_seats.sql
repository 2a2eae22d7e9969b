-- Wider than what it points to: worth a note.
CREATE TABLE seats (
  id bigint PRIMARY KEY,
  team_id bigint NOT NULL,
  CONSTRAINT seats_team_fk FOREIGN KEY (team_id) REFERENCES teams (id)
);
