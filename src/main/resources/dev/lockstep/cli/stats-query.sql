-- How many rows and bytes each table has, as PostgreSQL 10 to 18 estimate them. Reads the catalog,
-- the statistics and the sizes of files, but no table; a partitioned table is all its partitions.
WITH RECURSIVE parts (whole, part) AS (
  SELECT oid, oid
    FROM pg_catalog.pg_class
   WHERE relkind IN ('r', 'm', 'p')
  UNION ALL
  SELECT parts.whole, pg_inherits.inhrelid
    FROM parts
    JOIN pg_catalog.pg_class ON pg_class.oid = parts.part AND pg_class.relkind = 'p'
    JOIN pg_catalog.pg_inherits ON pg_inherits.inhparent = parts.part
), sizes (whole, rows, bytes) AS (
  SELECT parts.whole,
         sum(
           CASE
             WHEN pg_class.reltuples > 0 THEN pg_class.reltuples
             ELSE pg_catalog.pg_stat_get_live_tuples(pg_class.oid)
           END),
         sum(pg_catalog.pg_table_size(pg_class.oid))
    FROM parts
    JOIN pg_catalog.pg_class ON pg_class.oid = parts.part AND pg_class.relkind IN ('r', 'm')
   GROUP BY parts.whole
)
SELECT pg_namespace.nspname AS schema,
       pg_class.relname AS name,
       CASE
         WHEN sizes.rows = 0 AND sizes.bytes > 0 THEN NULL
         ELSE coalesce(sizes.rows, 0)::bigint
       END AS rows,
       coalesce(sizes.bytes, 0)::bigint AS bytes
  FROM pg_catalog.pg_class
  JOIN pg_catalog.pg_namespace ON pg_namespace.oid = pg_class.relnamespace
  LEFT JOIN sizes ON sizes.whole = pg_class.oid
 WHERE pg_class.relkind IN ('r', 'm', 'p')
   AND pg_namespace.nspname !~ '^pg_'
   AND pg_namespace.nspname <> 'information_schema'
 ORDER BY pg_namespace.nspname, pg_class.relname
