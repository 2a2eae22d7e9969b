-- run: transaction=migration
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint REFERENCES users, team_id bigint REFERENCES teams, place_id bigint REFERENCES places);
ALTER TABLE users ADD COLUMN a text;
ALTER TABLE visits ADD COLUMN a text;
ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (team_id) REFERENCES teams (id) NOT VALID;
ALTER TABLE public.orders ADD COLUMN a text;
COMMENT ON TABLE items IS 'what is sold';
ALTER TABLE items ALTER COLUMN a SET STATISTICS 500;
ANALYZE kinds;
CREATE VIEW both_of_them AS SELECT * FROM kinds;
