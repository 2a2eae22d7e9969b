ALTER TABLE payments ALTER COLUMN amount TYPE bigint; -- expect: column-type-change
