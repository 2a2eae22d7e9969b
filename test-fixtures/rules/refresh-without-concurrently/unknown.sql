REFRESH MATERIALIZED VIEW days; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW shop.days WITH DATA; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW weeks WITH NO DATA; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW CONCURRENTLY months;
