CREATE INDEX daily_sales_day_idx ON daily_sales_mv (day); -- expect: index-without-concurrently
