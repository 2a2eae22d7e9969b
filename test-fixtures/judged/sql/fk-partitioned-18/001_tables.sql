-- run: database=postgresql:18
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint NOT NULL, user_id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE INDEX visits_user_id ON visits (user_id);
