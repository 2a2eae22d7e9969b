package dev.lockstep.rules;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.effect.DropDependents;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.OperationContext;
import dev.lockstep.engine.OperationRule;
import dev.lockstep.rewrite.ColumnRewrites;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dropping a column fails running code that still reads or writes it, and loses its data. */
final class DropColumn implements OperationRule {
  @Override
  public void check(OperationContext now, Findings out) {
    if (!(now.operation() instanceof TableOperation.DropColumn drop)
        || !now.database().isExisting(drop.table())) {
      return;
    }
    Database database = now.database();
    if (MadeHere.isDropped(now) || Absent.isDropped(now)) {
      return;
    }
    String table = database.nameOnPath(drop.table());
    List<String> gone = goesAlong(database, drop);
    List<String> dependents = DropDependents.of(drop, database);
    String along =
        gone.isEmpty()
            ? ""
            : " "
                + Wording.capital(Wording.list(gone))
                + (gone.size() == 1 ? " goes" : " go")
                + " with it.";
    if (!dependents.isEmpty()) {
      along +=
          " "
              + Wording.capital(Wording.list(dependents))
              + (dependents.size() == 1 ? " uses" : " use")
              + " it"
              + (drop.cascade() ? "." : ", so that the statement fails.");
    }
    String former = formerName(now, drop);
    String called = former == null ? drop.column() : former;
    String renamed = former == null ? "" : ", called " + drop.column() + " by now,";
    out.add(
            drop,
            "Running code that still names "
                + called
                + " of "
                + table
                + renamed
                + " fails as soon as the column is gone, and its data is lost."
                + along)
        .about(table)
        .advice(
            "Deploy code that no longer reads or writes it"
                + (now.statement().statement().origin() != null
                    ? " (remove the field from the Ecto schema)"
                    : "")
                + ", then drop it.")
        .instead(
            () ->
                former == null
                    ? ColumnRewrites.drop(database, now.statement().statement(), drop)
                    : null);
  }

  /** The name by which running code knows a column that this migration has renamed, or null. */
  private static @Nullable String formerName(OperationContext now, TableOperation.DropColumn drop) {
    String name = null;
    List<Statement> before = now.migration().script().statements();
    for (Statement statement : before.subList(0, now.statement().index())) {
      for (Operation operation : statement.operations()) {
        if (operation instanceof TableOperation.RenameColumn rename
            && rename.table().equals(drop.table())
            && rename.to().equals(drop.column())) {
          name = rename.from();
        }
      }
    }
    return name;
  }

  /** Indexes and constraints go without a word; what else uses it must be dropped before. */
  private static List<String> goesAlong(Database database, TableOperation.DropColumn drop) {
    Table table = database.table(drop.table());
    List<String> names = new ArrayList<>();
    if (table == null) {
      return names;
    }
    for (TableConstraint constraint : table.constraints()) {
      if (uses(constraint, drop.column())) {
        names.add("the constraint " + constraint.name());
      }
    }
    for (int id : table.indexes()) {
      TableIndex index = database.schema().index(id);
      if (index != null
          && index.constraint() == null
          && index.definition() != null
          && index.definition().columns().contains(drop.column())) {
        names.add("the index " + index.name().name());
      }
    }
    return names;
  }

  private static boolean uses(TableConstraint constraint, String column) {
    return switch (constraint.definition()) {
      case Constraint.Check check -> check.expression().columns().contains(column);
      case Constraint.Unique key -> key.columns().contains(column);
      case Constraint.PrimaryKey key -> key.columns().contains(column);
      case Constraint.ForeignKey key -> key.columns().contains(column);
      case Constraint.Exclude exclude ->
          exclude.elements().stream()
              .anyMatch(it -> it.key().expression().columns().contains(column));
      case Constraint.NotNull notNull -> false;
      case Constraint.UsingIndex index -> false;
    };
  }
}
