CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE visits (id bigint NOT NULL, user_id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX visits_user_id ON visits (user_id);
