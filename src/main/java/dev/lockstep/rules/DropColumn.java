package dev.lockstep.rules;

import dev.lockstep.ast.TableOperation;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;

/** Dropping a column fails running code that still reads or writes it, and loses its data. */
final class DropColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TableOperation.DropColumn drop)
        || !now.database().isExisting(drop.table())) {
      return;
    }
    Database database = now.database();
    TableColumn column = database.column(drop.table(), drop.column());
    if (column != null && column.birth().migration() == database.migration()) {
      return;
    }
    String table = database.nameOnPath(drop.table());
    List<String> gone = goesAlong(database, drop);
    String along = gone.isEmpty() ? "" : " " + String.join(", ", gone) + " will go with it.";
    out.add(
            drop,
            "Running code that still names "
                + drop.column()
                + " of "
                + table
                + " fails as soon as the column is gone, and its data is lost."
                + along)
        .about(table)
        .advice(
            "Deploy code that no longer reads or writes it first (Ecto: remove the field from the"
                + " schema), then drop it.");
  }

  private static List<String> goesAlong(Database database, TableOperation.DropColumn drop) {
    List<String> names = new ArrayList<>();
    Table table = database.table(drop.table());
    if (table == null) {
      return names;
    }
    for (int id : table.indexes()) {
      TableIndex index = database.schema().index(id);
      if (index != null
          && index.definition() != null
          && index.definition().columns().contains(drop.column())) {
        names.add(index.name().name());
      }
    }
    return names;
  }
}
