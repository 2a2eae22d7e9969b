ALTER TABLE orders
  ADD COLUMN team_id bigint,
  ADD CONSTRAINT orders_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE SET NULL NOT VALID;
