CREATE INDEX daily_sales_day ON daily_sales (day DESC NULLS LAST) INCLUDE (total); -- expect: index-without-concurrently
