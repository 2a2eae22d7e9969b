REFRESH MATERIALIZED VIEW days; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW never;
REFRESH MATERIALIZED VIEW never; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW days WITH NO DATA; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW days;
