CREATE INDEX visits_at_id ON ONLY visits (at, id);
