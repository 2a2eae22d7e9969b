ALTER TABLE r ALTER COLUMN x TYPE short_word; -- expect: column-type-change
