CREATE TABLE events (id bigint PRIMARY KEY);
CREATE UNLOGGED TABLE hits (id bigint);
