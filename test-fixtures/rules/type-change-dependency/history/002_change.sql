ALTER TABLE orders ALTER COLUMN state TYPE text; -- expect: type-change-dependency
-- The very same type is refused, too.
ALTER TABLE orders ALTER COLUMN state TYPE text; -- expect: type-change-dependency
ALTER TABLE orders ALTER COLUMN note TYPE text; -- expect: type-change-dependency
ALTER TABLE orders ALTER COLUMN tenant TYPE text; -- expect: type-change-dependency
ALTER TABLE orders ALTER COLUMN at TYPE text; -- expect: type-change-dependency
ALTER TABLE orders ALTER COLUMN net TYPE bigint; -- expect: type-change-dependency, column-type-change
ALTER TABLE events ALTER COLUMN at TYPE date; -- expect: type-change-dependency
-- Nothing uses these.
ALTER TABLE orders ALTER COLUMN free TYPE text;
ALTER TABLE events ALTER COLUMN kind TYPE text;
