package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.Operation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.HistoryContext;
import dev.lockstep.engine.HistoryRule;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every delete of a referenced row reads the whole referencing table when no index helps. */
final class UnindexedForeignKey implements HistoryRule {
  private static final Set<String> CHANGING = Set.of("CASCADE", "SET NULL", "SET DEFAULT");

  @Override
  public void check(HistoryContext now, Findings out) {
    for (MigrationContext migration : now.judged()) {
      for (StatementContext statement : migration.statements()) {
        for (Operation operation : statement.statement().operations()) {
          for (AddedForeignKey added : AddedForeignKey.of(operation)) {
            report(now.end(), statement, added, out);
          }
        }
      }
    }
  }

  private static void report(
      Database end, StatementContext statement, AddedForeignKey added, Findings out) {
    Table table = end.table(added.table());
    List<String> columns = added.key().columns();
    if (table == null
        || columns.isEmpty()
        || table.constraints().stream().noneMatch(it -> isSame(it, added.key()))
        || !areIndexesKnown(table, columns.getFirst())
        || isIndexed(end, table, columns)) {
      return;
    }
    String name = end.nameOnPath(table);
    String other = end.nameOnPath(added.key().referenced());
    boolean acts = acts(added.key().onDelete()) || acts(added.key().onUpdate());
    out.add(
            statement,
            added.span(),
            "Every DELETE of a row of "
                + other
                + " reads "
                + rowsRead(end, table, columns, name)
                + ": no index begins with "
                + String.join(", ", columns)
                + ".")
        .kind(acts ? "action" : "no-action")
        .about(name)
        .advice(
            "CREATE INDEX CONCURRENTLY on "
                + name
                + " ("
                + String.join(", ", columns)
                + "), in a migration of its own outside a transaction.");
  }

  private static boolean isSame(TableConstraint constraint, Constraint.ForeignKey key) {
    return constraint.foreignKey() instanceof Constraint.ForeignKey own
        && own.columns().equals(key.columns())
        && own.referenced().equals(key.referenced());
  }

  /** An index can only be unknown where the column was there before the history began. */
  private static boolean areIndexesKnown(Table table, String first) {
    TableColumn column = table.column(first);
    return table.complete() || (column != null && column.birth().isInHistory());
  }

  private static boolean isIndexed(Database end, Table table, List<String> columns) {
    return table.indexes().stream()
        .map(end.schema()::index)
        .filter(Objects::nonNull)
        .filter(TableIndex::valid)
        .map(TableIndex::definition)
        .filter(Objects::nonNull)
        .anyMatch(index -> beginsWith(index, columns) || findsOneRow(index, columns));
  }

  /** A unique index on some of the columns leads to the only row there can be. */
  private static boolean findsOneRow(Index index, List<String> columns) {
    return index.unique()
        && isHarmless(index.where(), columns)
        && index.keys().stream()
            .allMatch(key -> key.column() != null && columns.contains(key.column()));
  }

  /** An index that begins with one of the columns spares the rows that differ in it. */
  private static String rowsRead(Database end, Table table, List<String> columns, String name) {
    for (int id : table.indexes()) {
      TableIndex index = end.schema().index(id);
      Index definition = index == null || !index.valid() ? null : index.definition();
      if (definition != null && beginsWith(definition, columns.subList(0, 1))) {
        return "all rows of " + name + " with the same " + columns.getFirst();
      }
    }
    return "all of " + name;
  }

  private static boolean beginsWith(Index index, List<String> columns) {
    String method = index.method() == null ? "btree" : index.method();
    if (index.keys().size() < columns.size()
        || !(method.equals("btree") || method.equals("hash"))
        || !isHarmless(index.where(), columns)) {
      return false;
    }
    return index.keys().subList(0, columns.size()).stream()
        .allMatch(key -> key.column() != null && columns.contains(key.column()));
  }

  /** A foreign key never looks for NULL, so that an index without it serves as well. */
  private static boolean isHarmless(@Nullable Expression where, List<String> columns) {
    return where == null
        || (where instanceof Expression.Operator operator
            && operator.symbol().equals("is not null")
            && operator.operands().getFirst() instanceof Expression.Column column
            && columns.contains(column.name()));
  }

  private static boolean acts(Constraint.@Nullable Action action) {
    return action != null && CHANGING.contains(action.words());
  }
}
