CREATE INDEX CONCURRENTLY users_tags_idx ON users USING gin (tags);
CREATE INDEX users_meta_idx ON users USING gin ((meta -> 'labels') jsonb_path_ops); -- expect: index-without-concurrently
