ALTER TABLE posts ADD COLUMN score INTEGER NOT NULL DEFAULT 0;
CREATE INDEX idx_posts_score ON posts (score DESC); -- expect: index-without-concurrently
