CREATE TABLE events (at date, note text) PARTITION BY RANGE (at);
CREATE TABLE a (at date, note text);
CREATE TABLE b (at date, note text, CHECK (at IS NOT NULL AND at >= '2020-01-01' AND at < '2021-01-01'));
CREATE TABLE c (at date, note text, CHECK (at >= '2021-01-01' AND at < '2022-01-01'));
CREATE TABLE d (at date NOT NULL, note text, CHECK (at >= '2022-01-01' AND at < '2023-01-01'));
CREATE TABLE e (at date, note text);
ALTER TABLE e ADD CONSTRAINT e_bound CHECK (at IS NOT NULL AND at >= '2023-01-01' AND at < '2024-01-01') NOT VALID;
