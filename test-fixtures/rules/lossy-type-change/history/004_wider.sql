-- These write the table anew, but lose nothing.
ALTER TABLE w ALTER COLUMN i2 TYPE integer; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN i4 TYPE bigint; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN i4 TYPE numeric(19); -- expect: column-type-change
ALTER TABLE w ALTER COLUMN n5 TYPE integer; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN f4 TYPE double precision; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN n10 TYPE numeric(12, 4); -- expect: column-type-change
ALTER TABLE w ALTER COLUMN d TYPE timestamp; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN b TYPE text; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN m TYPE integer USING m::integer; -- expect: column-type-change
ALTER TABLE w ALTER COLUMN v20 TYPE varchar(40);
ALTER TABLE w ALTER COLUMN ts3 TYPE timestamp;
ALTER TABLE w ALTER COLUMN iv TYPE interval;
ALTER TABLE w ALTER COLUMN net TYPE inet;
CREATE TABLE items (number bigint);
ALTER TABLE items ALTER COLUMN number TYPE int;
-- Nothing says what it was.
ALTER TABLE w ADD COLUMN later text;
ALTER TABLE unknown ALTER COLUMN number TYPE int; -- expect: column-type-change
