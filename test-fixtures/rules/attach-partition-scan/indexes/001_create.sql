CREATE TABLE events (at date NOT NULL, note text) PARTITION BY RANGE (at);
CREATE INDEX events_note ON events (note);
CREATE TABLE a (at date NOT NULL, note text, CHECK (at >= '2020-01-01' AND at < '2021-01-01'));
CREATE TABLE b (at date NOT NULL, note text, CHECK (at >= '2021-01-01' AND at < '2022-01-01'));
CREATE INDEX b_note ON b (note);
