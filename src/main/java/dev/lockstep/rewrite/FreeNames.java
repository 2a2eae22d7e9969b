package dev.lockstep.rewrite;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ServerNames;
import dev.lockstep.schema.Table;

/** Names for what a rewrite makes: cut as the server cuts its own, and not taken. */
final class FreeNames {
  private FreeNames() {}

  /** A name for a constraint of the table. */
  static String constraint(Database database, QualifiedName table, String column, String label) {
    Table known = database.table(table);
    return ServerNames.choose(
        table.name(), column, label, name -> known != null && known.constraint(name) != null);
  }

  /** A name for an index of the table, other than that of what is to go. */
  static String index(Database database, QualifiedName table, String name) {
    return ServerNames.choose(
        name, "", "new", taken -> database.find(table.withName(taken)) != null);
  }
}
