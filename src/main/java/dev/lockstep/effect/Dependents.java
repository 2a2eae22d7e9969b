package dev.lockstep.effect;

import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.List;

/** What depends on a table, so that dropping or changing it fails or takes it along. */
final class Dependents {
  private Dependents() {}

  /** The views that read the relation, and those that read these. */
  static List<View> views(Database database, Relation relation) {
    List<View> found = new ArrayList<>();
    collect(database, relation.id(), found);
    return found;
  }

  private static void collect(Database database, int id, List<View> found) {
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof View view && view.uses().contains(id) && !found.contains(view)) {
        found.add(view);
        collect(database, view.id(), found);
      }
    }
  }

  /** The views that use one column of the table, as far as their queries tell. */
  static List<View> viewsOf(Database database, Table table, String column) {
    return views(database, table).stream()
        .filter(view -> view.uses().contains(table.id()))
        .filter(view -> view.query() != null && view.query().columns().contains(column))
        .toList();
  }
}
