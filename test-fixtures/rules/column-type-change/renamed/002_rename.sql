ALTER TABLE orders RENAME COLUMN note TO remark; -- expect: rename-column
ALTER TABLE orders ALTER COLUMN total TYPE bigint; -- expect: column-type-change
