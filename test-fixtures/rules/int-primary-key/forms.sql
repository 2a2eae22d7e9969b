CREATE TABLE a (id int PRIMARY KEY); -- expect: int-primary-key
CREATE TABLE b (
  id serial, -- expect: int-primary-key
  note text,
  CONSTRAINT b_key PRIMARY KEY (id)
);
CREATE TABLE c (id bigint PRIMARY KEY);
CREATE TABLE d (id bigserial PRIMARY KEY);
CREATE TABLE e (code text PRIMARY KEY, rank int);
CREATE TABLE f (a_id int, b_id int, PRIMARY KEY (a_id, b_id));
CREATE TABLE g (id uuid PRIMARY KEY);
CREATE TABLE h (id smallint PRIMARY KEY); -- expect: int-primary-key
CREATE TABLE i (id int UNIQUE);
CREATE TEMP TABLE j (id int PRIMARY KEY);
CREATE TABLE k (id int[] PRIMARY KEY);
CREATE TABLE l (id int NOT NULL);
ALTER TABLE l ADD PRIMARY KEY (id); -- expect: int-primary-key
CREATE TABLE m (note text);
ALTER TABLE m ADD COLUMN id int4 GENERATED ALWAYS AS IDENTITY PRIMARY KEY; -- expect: int-primary-key
