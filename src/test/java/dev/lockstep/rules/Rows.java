package dev.lockstep.rules;

/** SQL that stands for the users of a database: it fills tables whose columns it does not know. */
final class Rows {
  private static final String VALUE =
      """
      CASE
        WHEN y.typtype = 'e' THEN '(enum_range(NULL::' || format_type(a.atttypid, NULL) || '))[1]'
        WHEN y.typname = 'uuid' THEN 'md5(n::text)::uuid'
        WHEN y.typname IN ('json', 'jsonb') THEN quote_literal('{}')
        WHEN y.typcategory = 'R' THEN quote_literal('empty')
        WHEN y.typcategory = 'B' THEN 'true'
        WHEN y.typcategory = 'D' THEN quote_literal('2020-06-15 12:00') || '::timestamp'
        ELSE 'n::text::' || format_type(a.atttypid, a.atttypmod)
      END
      """;

  /**
   * Puts rows into each table, in the order the tables were made; partitions get their parent's, of
   * which one without a partition for them stays empty.
   */
  static final String INSERT =
      """
      DO $rows$
      DECLARE
        filled regclass;
        names text;
        row_values text;
      BEGIN
        FOR filled IN SELECT oid FROM pg_class
            WHERE oid >= 16384 AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY oid LOOP
          SELECT string_agg(quote_ident(attname), ', '), string_agg(%s, ', ')
            INTO names, row_values
            FROM pg_attribute a JOIN pg_type y ON y.oid = atttypid
           WHERE attrelid = filled AND attnum > 0 AND NOT attisdropped
             AND attgenerated = '' AND attidentity = '';
          BEGIN
            EXECUTE format('INSERT INTO %%s (%%s) SELECT %%s FROM generate_series(1, 50) AS n',
                           filled, names, row_values);
          EXCEPTION WHEN check_violation THEN
            IF NOT EXISTS (SELECT FROM pg_class WHERE oid = filled AND relkind = 'p') THEN
              RAISE;
            END IF;
          END;
        END LOOP;
      END
      $rows$;
      """
          .formatted(VALUE);

  /** Puts a value wherever NULL may stand and does: what is left to the application. */
  static final String FILL =
      """
      DO $rows$
      DECLARE
        change text;
      BEGIN
        FOR change IN
          SELECT format('UPDATE %%s SET %%I = (SELECT %%s FROM (VALUES (1)) AS one (n)) WHERE %%I IS NULL',
                        attrelid::regclass, attname, %s, attname)
            FROM pg_attribute a JOIN pg_type y ON y.oid = atttypid
            JOIN pg_class c ON c.oid = attrelid
           WHERE c.oid >= 16384 AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
             AND attgenerated = ''
             AND (NOT attnotnull
                  OR EXISTS (SELECT FROM pg_constraint
                              WHERE conrelid = c.oid AND conkey = ARRAY[attnum]
                                AND contype = 'n' AND NOT convalidated))
        LOOP
          EXECUTE change;
        END LOOP;
      END
      $rows$;
      """
          .formatted(VALUE);

  private Rows() {}
}
