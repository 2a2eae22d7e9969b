CREATE TABLE a (id bigint PRIMARY KEY, code varchar(10) UNIQUE, token uuid UNIQUE, price numeric(8, 2) UNIQUE);
CREATE TABLE b (
  a_id integer REFERENCES a, -- expect: foreign-key-type-mismatch
  a_code text REFERENCES a (code),
  a_short varchar(3) REFERENCES a (code),
  a_token text, -- not yet
  a_price numeric REFERENCES a (price),
  a_same bigint REFERENCES a (id),
  FOREIGN KEY (a_token) REFERENCES a (token) -- expect: foreign-key-type-mismatch
);
CREATE TABLE c (id serial PRIMARY KEY);
CREATE TABLE d (c_id integer REFERENCES c);
ALTER TABLE d ADD COLUMN a_id uuid REFERENCES a (id); -- expect: foreign-key-type-mismatch
ALTER TABLE d ADD COLUMN unknown_id uuid REFERENCES never_seen (id);
-- Wider than what it points to: every key fits.
CREATE TABLE e (id integer PRIMARY KEY, small_id smallint UNIQUE);
CREATE TABLE f (
  e_id bigint REFERENCES e, -- expect: foreign-key-type-mismatch note
  small_id integer REFERENCES e (small_id), -- expect: foreign-key-type-mismatch note
  short_id smallint REFERENCES e (id) -- expect: foreign-key-type-mismatch warning
);
