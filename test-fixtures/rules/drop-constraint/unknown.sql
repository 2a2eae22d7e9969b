-- The names that the server chooses tell what they are.
ALTER TABLE users DROP CONSTRAINT users_pkey; -- expect: drop-constraint
ALTER TABLE users DROP CONSTRAINT users_email_key; -- expect: drop-constraint
ALTER TABLE users DROP CONSTRAINT users_team_id_fkey;
ALTER TABLE users DROP CONSTRAINT users_nick_check;
ALTER TABLE users DROP CONSTRAINT something;
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items DROP CONSTRAINT items_pkey;
