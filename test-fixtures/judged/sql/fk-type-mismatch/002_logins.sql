CREATE TABLE logins (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  CONSTRAINT logins_user_fk FOREIGN KEY (user_id) REFERENCES users (id) -- expect: foreign-key-type-mismatch error
);
