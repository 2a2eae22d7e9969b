DROP INDEX idx_posts_score;
ALTER TABLE posts DROP COLUMN score;
