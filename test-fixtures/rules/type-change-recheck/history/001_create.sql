CREATE TABLE users (
  a varchar(20) CHECK (a <> ''), b varchar(20), c varchar(20), d integer CHECK (d > 0), e varchar(20), f varchar(20),
  g varchar(20) CONSTRAINT b_check CHECK (g <> ''),
  CONSTRAINT b_and_c CHECK (b <> c)
);
ALTER TABLE users ADD CONSTRAINT e_check CHECK (e <> '') NOT VALID;
CREATE INDEX users_f ON users (lower(f));
ALTER TABLE users ADD CONSTRAINT f_check CHECK (f <> '');
