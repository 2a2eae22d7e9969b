ALTER TABLE staff ALTER COLUMN name TYPE text; -- expect: type-change-dependency
ALTER TABLE staff ALTER COLUMN team TYPE text;
