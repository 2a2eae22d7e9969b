package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Birth;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.View;
import java.util.List;

/** What depends on a table, so that dropping or changing it fails or takes it along. */
final class Dependents {
  private Dependents() {}

  /** The views that read the relation, and those that read these. */
  static List<View> views(Database database, Relation relation) {
    return database.schema().viewsOn(relation.id());
  }

  /**
   * The views that surely use one column of the table: their queries have every column of the
   * table, or name this one, and no other relation they read can have a column of that name.
   */
  static List<View> viewsOf(Database database, Table table, String column) {
    return views(database, table).stream()
        .filter(view -> view.uses().contains(table.id()))
        .filter(view -> isUsed(database, table, column, view))
        .toList();
  }

  private static boolean isUsed(Database database, Table table, String column, View view) {
    TableColumn own = table.column(column);
    if (own == null || view.query() == null || isYounger(own, view)) {
      return false;
    }
    return view.starred().contains(table.id())
        || (view.query().columns().contains(column) && isOnlyFrom(database, table, column, view));
  }

  private static boolean isYounger(TableColumn column, View view) {
    Birth own = column.birth();
    Birth its = view.birth();
    return own.transaction() > its.transaction()
        || (own.transaction() == its.transaction()
            && own.place().span().start() > its.place().span().start());
  }

  private static boolean isOnlyFrom(Database database, Table table, String column, View view) {
    for (int id : view.uses()) {
      boolean cannotHaveIt =
          id == table.id()
              || (database.schema().relation(id) instanceof Table other
                  && other.complete()
                  && other.column(column) == null);
      if (!cannotHaveIt) {
        return false;
      }
    }
    return true;
  }

  /** Whether the column is of that type, or an array of it. */
  static boolean isOf(TableColumn column, QualifiedName type, Database database) {
    if (column.type() == null) {
      return false;
    }
    DataType wanted = database.type(type);
    QualifiedName name = new QualifiedName(column.type().schema(), column.type().name());
    return wanted == null ? name.equals(type) : wanted.equals(database.type(name));
  }
}
