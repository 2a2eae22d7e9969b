CREATE TABLE logs (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE old_logs (id bigint NOT NULL, at date NOT NULL);
