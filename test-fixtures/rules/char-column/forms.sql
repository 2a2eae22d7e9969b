CREATE TABLE a (
  b char(3), -- expect: char-column
  c character, -- expect: char-column
  d bpchar(5), -- expect: char-column
  e "char",
  f varchar(3),
  g char varying (3),
  h text DEFAULT 'char(3)'
);
ALTER TABLE a ADD COLUMN i nchar(2); -- expect: char-column
CREATE FUNCTION f(x char) RETURNS char(3) LANGUAGE sql AS 'SELECT x::char(3)';
