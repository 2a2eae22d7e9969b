ALTER TABLE posts DROP CONSTRAINT posts_user_fk; -- expect: locks-referenced-table
