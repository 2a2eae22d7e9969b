DROP INDEX idx_posts_body;
