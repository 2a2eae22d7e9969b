ALTER TABLE things ALTER COLUMN n TYPE integer; -- expect: column-type-change
ALTER TABLE things ALTER COLUMN q TYPE timestamp; -- expect: lossy-type-change
ALTER TABLE things ALTER COLUMN s TYPE numeric(10,2); -- expect: column-type-change, lossy-type-change
