package dev.lockstep.rules;

/**
 * SQL that fills any schema as far as it can: fifty rows with values of each column's type in every
 * table, fewer where constraints refuse some, none where they refuse all.
 */
final class TypedRows {
  /** A value of a column's type that is another one for each {@code n} where the type has many. */
  private static final String VALUE =
      """
      CASE
        WHEN y.typtype = 'e' THEN '(enum_range(NULL::' || format_type(a.atttypid, NULL) || '))[1]'
        WHEN y.typname = 'uuid' THEN 'md5(n::text)::uuid'
        WHEN y.typname IN ('json', 'jsonb') THEN '(''{"n": '' || n || ''}'')::' || y.typname
        WHEN y.typname IN ('inet', 'cidr') THEN '(''10.0.0.'' || n %% 200)::' || y.typname
        WHEN y.typname = 'time' THEN 'time ''12:00'' + n * interval ''1 minute'''
        WHEN y.typcategory = 'R' THEN quote_literal('empty') || '::' || format_type(a.atttypid, NULL)
        WHEN y.typcategory = 'A' THEN quote_literal('{}') || '::' || format_type(a.atttypid, NULL)
        WHEN y.typcategory = 'B' THEN 'true'
        WHEN y.typcategory = 'D' THEN
          '(timestamp ''2020-01-01'' + n * interval ''1 day'')::' || format_type(a.atttypid, a.atttypmod)
        ELSE 'n::text::' || format_type(a.atttypid, a.atttypmod)
      END
      """
          .replace("%%", "%");

  /** Puts rows into each table, in the order the tables were made; partitions get their own. */
  static final String INSERT =
      """
      DO $rows$
      DECLARE
        filled record;
        names text[];
        row_values text[];
        change text;
      BEGIN
        FOR filled IN
          SELECT c.oid::regclass AS name, c.oid,
                 (SELECT partattrs[0] FROM pg_partitioned_table WHERE partrelid = inhparent) AS key,
                 inhparent,
                 substring(pg_get_expr(relpartbound, c.oid) FROM '(?:FROM|IN) \\(([^,)]+)') AS bound
            FROM pg_class c LEFT JOIN pg_inherits ON inhrelid = c.oid
           WHERE c.oid >= 16384 AND relkind = 'r' ORDER BY c.oid
        LOOP
          FOR attempt IN 1..2 LOOP
            SELECT coalesce(array_agg(quote_ident(attname)), '{}'),
                   coalesce(array_agg(CASE WHEN attname = (SELECT attname FROM pg_attribute
                                                            WHERE attrelid = filled.inhparent
                                                              AND attnum = filled.key)
                                            AND filled.bound NOT IN ('MINVALUE', 'NULL')
                                      THEN filled.bound ELSE <value> END), '{}')
              INTO names, row_values
              FROM pg_attribute a JOIN pg_type y ON y.oid = atttypid
             WHERE attrelid = filled.oid AND attnum > 0 AND NOT attisdropped
               AND attgenerated = '' AND attidentity = ''
               AND (attempt = 1 OR attnotnull AND NOT atthasdef);
            change := CASE WHEN names = '{}' THEN
                format('INSERT INTO %s SELECT FROM generate_series(1, 50) AS n', filled.name)
              ELSE
                format('INSERT INTO %s (%s) SELECT %s FROM generate_series(1, 50) AS n',
                       filled.name, array_to_string(names, ', '), array_to_string(row_values, ', '))
              END;
            BEGIN
              EXECUTE change;
              EXIT;
            EXCEPTION WHEN OTHERS THEN
              FOR i IN 1..50 LOOP
                BEGIN
                  EXECUTE change || ' WHERE n = ' || i;
                EXCEPTION WHEN OTHERS THEN
                  NULL;
                END;
              END LOOP;
            END;
            EXECUTE format('SELECT 1 FROM %s LIMIT 1', filled.name) INTO change;
            EXIT WHEN change IS NOT NULL;
          END LOOP;
        END LOOP;
      END
      $rows$
      """
          .replace("<value>", VALUE);

  /** Puts a value wherever NULL may stand and does: what is left to the application. */
  static final String FILL =
      """
      DO $rows$
      DECLARE
        filled record;
      BEGIN
        FOR filled IN
          SELECT attrelid::regclass AS name, attname, <value> AS new
            FROM pg_attribute a JOIN pg_type y ON y.oid = atttypid
            JOIN pg_class c ON c.oid = attrelid
           WHERE c.oid >= 16384 AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
             AND attgenerated = '' AND attidentity = ''
        LOOP
          FOR attempt IN 0..1 LOOP
            BEGIN
              EXECUTE format('UPDATE %s AS t SET %I = (SELECT %s FROM (VALUES'
                             ' ((t.ctid::text::point)[1]::bigint + 1000 * %s)) AS one (n))'
                             ' WHERE %I IS NULL',
                             filled.name, filled.attname, filled.new, 1 - attempt, filled.attname);
              EXIT;
            EXCEPTION WHEN OTHERS THEN
              NULL;
            END;
          END LOOP;
        END LOOP;
      END
      $rows$
      """
          .replace("<value>", VALUE);

  /** Takes all rows away. */
  static final String EMPTY =
      """
      DO $rows$
      DECLARE
        filled regclass;
      BEGIN
        FOR filled IN SELECT oid FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'p') LOOP
          EXECUTE format('TRUNCATE %s CASCADE', filled);
        END LOOP;
      END
      $rows$
      """;

  /** How many tables have rows. */
  static final String FILLED =
      """
      SELECT count(*) FROM pg_class
       WHERE oid >= 16384 AND relkind = 'r' AND pg_relation_size(oid) > 0
      """;

  private TypedRows() {}
}
