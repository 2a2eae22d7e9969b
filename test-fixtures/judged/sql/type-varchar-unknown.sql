-- nothing is known of the old type
ALTER TABLE customers ALTER COLUMN name TYPE varchar(500); -- expect: column-type-change
