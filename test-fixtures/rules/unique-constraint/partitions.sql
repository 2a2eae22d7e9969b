ALTER TABLE events_old ADD CONSTRAINT k UNIQUE (id); -- expect: unique-constraint
CREATE TABLE metrics (id bigint, at date) PARTITION BY RANGE (at);
ALTER TABLE metrics ADD CONSTRAINT metrics_key UNIQUE (id, at);
