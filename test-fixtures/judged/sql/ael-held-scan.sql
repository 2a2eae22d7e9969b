BEGIN;
ALTER TABLE users ADD COLUMN x text;
REFRESH MATERIALIZED VIEW CONCURRENTLY monthly_revenue; -- expect: access-exclusive-held
COMMIT;
