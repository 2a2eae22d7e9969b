CREATE INDEX CONCURRENTLY visits_2024_at_id ON visits_2024 (at, id);
