package dev.lockstep.print;

import dev.lockstep.rewrite.Step.Backfill;

/**
 * A backfill as a DO block that commits after each batch (11 and later; manual 43.8) and so must
 * run outside a transaction. It may be stopped and started again at any time: rows that are done no
 * longer match.
 */
final class BackfillSql {
  private BackfillSql() {}

  static String print(Backfill backfill) {
    return backfill.key() == null ? byPage(backfill) : byKey(backfill, backfill.key());
  }

  private static String byKey(Backfill backfill, String column) {
    String table = Names.quoted(backfill.table());
    String key = Names.quoted(column);
    String where = Fragments.withoutParentheses(Fragments.oneLine(backfill.where()));
    return """
    DO $backfill$
    DECLARE
      batch_first %1$s.%2$s%%TYPE;
      batch_last %1$s.%2$s%%TYPE;
    BEGIN
      SELECT %2$s INTO batch_first FROM %1$s
      WHERE %4$s
      ORDER BY %2$s LIMIT 1;
      WHILE batch_first IS NOT NULL LOOP
        SELECT %2$s INTO batch_last FROM (
          SELECT %2$s FROM %1$s
          WHERE %2$s >= batch_first AND (%4$s)
          ORDER BY %2$s LIMIT 1000
        ) AS batch
        ORDER BY %2$s DESC LIMIT 1;
        UPDATE %1$s SET %3$s
        WHERE %2$s BETWEEN batch_first AND batch_last AND (%4$s);
        COMMIT;
        PERFORM pg_sleep(0.1);
        SELECT %2$s INTO batch_first FROM %1$s
        WHERE %2$s > batch_last AND (%4$s)
        ORDER BY %2$s LIMIT 1;
      END LOOP;
    END
    $backfill$;
    """
        .formatted(table, key, Fragments.oneLine(backfill.set()), where);
  }

  /**
   * Without a key, by ranges of pages; a row that another session moves to a page already done is
   * found by the next pass, and a pass that leaves as many rows as it found is the last.
   */
  private static String byPage(Backfill backfill) {
    String where = Fragments.withoutParentheses(Fragments.oneLine(backfill.where()));
    return """
    DO $backfill$
    DECLARE
      rows_before bigint;
      rows_left bigint;
      batch_page bigint;
      last_page bigint;
    BEGIN
      LOOP
        SELECT count(*), min((ctid::text::point)[0]), max((ctid::text::point)[0])
        INTO rows_left, batch_page, last_page FROM %1$s
        WHERE %3$s;
        EXIT WHEN rows_left = 0 OR rows_left >= rows_before;
        rows_before := rows_left;
        WHILE batch_page <= last_page LOOP
          UPDATE %1$s SET %2$s
          WHERE ctid >= format('(%%s,0)', batch_page)::tid
            AND ctid < format('(%%s,0)', batch_page + 50)::tid
            AND (%3$s);
          COMMIT;
          PERFORM pg_sleep(0.1);
          batch_page := batch_page + 50;
        END LOOP;
      END LOOP;
    END
    $backfill$;
    """
        .formatted(Names.quoted(backfill.table()), Fragments.oneLine(backfill.set()), where);
  }
}
