ALTER VIEW reports RENAME COLUMN a TO b; -- expect: rename-column
ALTER MATERIALIZED VIEW totals RENAME COLUMN a TO b; -- expect: rename-column
