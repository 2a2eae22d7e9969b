CREATE TABLE votes (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  post_id bigint NOT NULL REFERENCES posts (id) ON DELETE CASCADE -- expect: unindexed-foreign-key
);
CREATE UNIQUE INDEX votes_user_post_key ON votes (user_id, post_id);
