ALTER TABLE orders ALTER COLUMN state TYPE text; -- expect: type-change-dependency
