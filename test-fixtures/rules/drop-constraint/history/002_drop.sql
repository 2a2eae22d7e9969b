ALTER TABLE users DROP CONSTRAINT users_email_key; -- expect: drop-constraint
ALTER TABLE users DROP CONSTRAINT IF EXISTS nicks; -- expect: drop-constraint
ALTER TABLE users DROP CONSTRAINT users_nick_check;
