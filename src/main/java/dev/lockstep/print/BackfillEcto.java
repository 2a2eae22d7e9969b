package dev.lockstep.print;

import dev.lockstep.rewrite.Step.Backfill;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A backfill as an Ecto migration of its own, outside a transaction, so that each query commits by
 * itself. It may be stopped and started again at any time: rows that are done no longer match.
 */
final class BackfillEcto {
  private static final String BY_KEY =
      """
        def up do
          backfill(repo().query!(@first_batch, [], timeout: :infinity).rows)
        end

        def down, do: :ok

        defp backfill([]), do: :ok

        defp backfill(rows) do
          keys = List.flatten(rows)
          repo().query!(@update, [keys])
          Process.sleep(@pause_in_milliseconds)
          backfill(repo().query!(@next_batch, [List.last(keys)], timeout: :infinity).rows)
        end
      """;

  private static final String BY_PAGE =
      """
        def up do
          backfill(repo().query!(@remaining, [], timeout: :infinity).rows, nil)
        end

        def down, do: :ok

        # A pass that leaves as many rows as it found is the last.
        defp backfill([[count, _first, _last]], before) when count == 0 or count >= before, do: :ok

        defp backfill([[count, first, last]], _before) do
          for page <- first..last//@pages_in_a_batch do
            repo().query!(@update, [page], timeout: :infinity)
            Process.sleep(@pause_in_milliseconds)
          end

          backfill(repo().query!(@remaining, [], timeout: :infinity).rows, count)
        end
      """;

  private BackfillEcto() {}

  static String print(Backfill backfill, String modulePrefix) {
    EctoModule module = new EctoModule(modulePrefix, backfill.name()).withoutTransaction();
    if (!backfill.checks().isEmpty()) {
      module.comment(Comments.of(backfill.checks()));
    }
    return backfill.key() == null
        ? byPage(module, backfill)
        : byKey(module, backfill, backfill.key());
  }

  private static String byKey(EctoModule module, Backfill backfill, String column) {
    String table = Names.quoted(backfill.table());
    String key = Names.quoted(column);
    String where = Fragments.withoutParentheses(Fragments.oneLine(backfill.where()));
    String select = "SELECT " + key + " FROM " + table;
    String batch = "ORDER BY " + key + " LIMIT 1000";
    return module
        .part(attribute("first_batch", select, "WHERE " + where, batch))
        .part(attribute("next_batch", select, "WHERE " + key + " > $1 AND (" + where + ")", batch))
        .part(
            attribute(
                "update",
                "UPDATE " + table + " SET " + Fragments.oneLine(backfill.set()),
                "WHERE " + key + " = ANY ($1) AND (" + where + ")"))
        .part("  @pause_in_milliseconds 100")
        .part(BY_KEY.stripTrailing())
        .text();
  }

  private static String byPage(EctoModule module, Backfill backfill) {
    String table = Names.quoted(backfill.table());
    String where = Fragments.withoutParentheses(Fragments.oneLine(backfill.where()));
    return module
        .part(
            attribute(
                "remaining",
                "SELECT count(*), min((ctid::text::point)[0])::bigint,"
                    + " max((ctid::text::point)[0])::bigint",
                "FROM " + table,
                "WHERE " + where))
        .part(
            attribute(
                "update",
                "UPDATE " + table + " SET " + Fragments.oneLine(backfill.set()),
                "WHERE ctid >= format('(%s,0)', $1::bigint)::tid",
                "  AND ctid < format('(%s,0)', $1::bigint + 50)::tid",
                "  AND (" + where + ")"))
        .part("  @pages_in_a_batch 50\n  @pause_in_milliseconds 100")
        .part(BY_PAGE.stripTrailing())
        .text();
  }

  private static String attribute(String name, String... lines) {
    return List.of(lines).stream()
        .map(line -> "  " + line.replace("\\", "\\\\").replace("#{", "\\#{"))
        .collect(Collectors.joining("\n", "  @" + name + " \"\"\"\n", "\n  \"\"\""));
  }
}
