ALTER TABLE comments ADD COLUMN author_id bigint;
ALTER TABLE comments ADD CONSTRAINT comments_author_fk FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID; -- expect: unindexed-foreign-key
