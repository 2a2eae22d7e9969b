ALTER TABLE ev ADD CONSTRAINT ev_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID; -- expect: partitioned-foreign-key
