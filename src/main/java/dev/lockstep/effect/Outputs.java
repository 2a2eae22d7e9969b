package dev.lockstep.effect;

import dev.lockstep.ast.Query;
import dev.lockstep.schema.Birth;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns that a query returns, and what is wrong with them for a relation made of it. */
final class Outputs {
  private static final Pattern EVERYTHING = Pattern.compile("(?is)\\s*select\\s+\\*\\s+from\\b.*");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?is)\\s*select\\b(?:(?!\\bselect\\b|\\bvalues\\b|\\bfrom\\b).)*"
              + "\\bfrom\\s+[\\w.\"]+\\s*(?:where\\b(?:(?!\\bselect\\b|\\bfrom\\b).)*)?");

  private Outputs() {}

  /** The names of the columns where they can be told; {@code since} leaves out later ones. */
  static List<String> of(Query query, Database database, @Nullable Birth since) {
    if (!query.output().isEmpty()) {
      return query.output();
    }
    Table table = only(query, database);
    return table != null && table.complete() && EVERYTHING.matcher(query.text()).matches()
        ? table.columns().stream()
            .filter(column -> since == null || isOlder(column, since))
            .map(TableColumn::name)
            .toList()
        : List.of();
  }

  private static boolean isOlder(TableColumn column, Birth since) {
    return column.birth().transaction() <= since.transaction();
  }

  private static @Nullable Table only(Query query, Database database) {
    Relation relation =
        query.relations().size() == 1 ? database.find(query.relations().getFirst()) : null;
    return relation instanceof Table table ? table : null;
  }

  /** No two columns of a relation share a name, and a plain query names columns that are there. */
  static void refuse(Query query, Tally tally) {
    List<String> names = query.output();
    if (names.stream().distinct().count() < names.size()) {
      tally.fail("42701", "a column of the query is specified more than once");
    }
    Table table = only(query, tally.database());
    if (table != null && PLAIN.matcher(query.text()).matches()) {
      Targets targets = new Targets(tally);
      query.columns().stream()
          .filter(column -> !column.equals(table.name().name()))
          .forEach(column -> targets.lacksColumn(table, column));
    }
  }
}
