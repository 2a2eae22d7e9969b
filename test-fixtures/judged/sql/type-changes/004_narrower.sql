ALTER TABLE things ALTER COLUMN n TYPE integer USING n::integer; -- expect: column-type-change
ALTER TABLE things ALTER COLUMN q TYPE timestamp; -- expect: lossy-type-change
ALTER TABLE things ALTER COLUMN s TYPE numeric(10,2); -- expect: lossy-type-change
ALTER TABLE things ALTER COLUMN e TYPE integer; -- expect: lossy-type-change
