CREATE INDEX CONCURRENTLY idx_posts_title ON posts (title);
