CREATE INDEX docs_body_trgm ON docs USING gin (body gin_trgm_ops) WITH (fastupdate = off); -- expect: index-without-concurrently
