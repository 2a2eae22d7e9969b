CREATE UNIQUE INDEX CONCURRENTLY clicks_id_big ON clicks (id_big);
