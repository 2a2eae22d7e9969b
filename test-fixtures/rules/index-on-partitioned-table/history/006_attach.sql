ALTER INDEX visits_at_id ATTACH PARTITION visits_2024_at_id;
