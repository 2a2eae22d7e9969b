ALTER INDEX users_email_idx RENAME TO users_email_key_idx;
ALTER TABLE users RENAME CONSTRAINT users_ck TO users_check;
ALTER SEQUENCE users_id_seq RENAME TO users_seq;
