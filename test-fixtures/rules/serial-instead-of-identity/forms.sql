CREATE TABLE a (
  id bigserial PRIMARY KEY, -- expect: serial-instead-of-identity
  number serial -- expect: serial-instead-of-identity
);
CREATE TABLE b (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, serial text);
CREATE TABLE c (id serial2); -- expect: serial-instead-of-identity
CREATE TEMP TABLE d (id serial);
ALTER TABLE b ADD COLUMN n serial; -- expect: serial-instead-of-identity
