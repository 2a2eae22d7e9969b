package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.effect.DropDependents;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ServerNames;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * DROP TABLE: the table is renamed first, so that whoever still uses it is told while it can come
 * back; then its foreign keys go one by one, since each locks another table, and then the table.
 */
final class TableDropPlan {
  private final Database database;
  private final DropTable drop;
  private final RelationTarget target;
  private final @Nullable Table table;
  private final QualifiedName parked;

  private TableDropPlan(Database database, DropTable drop) {
    this.database = database;
    this.drop = drop;
    this.target =
        new RelationTarget(RelationTarget.Kind.TABLE, drop.table(), drop.ifExists(), false);
    this.table = database.table(drop.table());
    this.parked =
        drop.table()
            .withName(
                ServerNames.choose(
                    drop.table().name(),
                    "",
                    "dropped",
                    taken -> database.find(drop.table().withName(taken)) != null));
  }

  /** The plan for each table that the statement drops; null where the statement would fail. */
  static @Nullable Rewrite of(Database database, Statement statement) {
    List<Step> steps = new ArrayList<>();
    for (var operation : statement.operations()) {
      if (!(operation instanceof DropTable drop)
          || drop.cascade()
          || drop.foreign()
          || !DropDependents.of(drop, database).isEmpty()
          || (database.table(drop.table()) instanceof Table known && known.isPartition())) {
        return null;
      }
      steps.addAll(new TableDropPlan(database, drop).steps());
    }
    return new Rewrite("Stop using the table, hide it for a while, then drop it", steps);
  }

  private List<Step> steps() {
    String name = database.nameOnPath(drop.table());
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Deploy(
            "Deploy code that does not use " + name + ", and wait until no older code runs"));
    steps.add(hide());
    steps.add(
        new Deploy(
            "Wait until everything that runs now and then has run; where something misses "
                + name
                + ", undo the last step"));
    if (table != null) {
      table.constraints().stream()
          .filter(it -> it.foreignKey() != null && it.referenced() != table.id())
          .forEach(it -> steps.add(dropForeignKey(it)));
    }
    steps.add(
        new Migrate(
                "drop_" + drop.table().name(),
                "Drop " + name,
                true,
                List.of(
                    CopySteps.lockTimeout(),
                    Change.of(new DropTable(parked, drop.ifExists(), false, false, Span.SYNTHETIC))
                        .accepting("nothing has missed it since it was renamed", "drop-table")),
                List.of())
            .irreversible("its rows are gone"));
    return steps;
  }

  private Migrate hide() {
    RelationTarget hidden =
        new RelationTarget(RelationTarget.Kind.TABLE, parked, drop.ifExists(), false);
    return new Migrate(
        "hide_" + drop.table().name(),
        "Rename it, so that it can come back at once",
        true,
        List.of(
            CopySteps.lockTimeout(),
            Change.of(new RenameRelation(target, parked.name(), Span.SYNTHETIC))
                .accepting("no code uses it since the last deploy", "rename-table")),
        List.of(Change.of(new RenameRelation(hidden, drop.table().name(), Span.SYNTHETIC))));
  }

  private Migrate dropForeignKey(TableConstraint constraint) {
    RelationTarget hidden = RelationTarget.table(parked);
    Constraint.ForeignKey key = Objects.requireNonNull(constraint.foreignKey());
    DropConstraint gone =
        new DropConstraint(hidden, constraint.name(), drop.ifExists(), false, Span.SYNTHETIC);
    return new Migrate(
        "drop_" + constraint.name(),
        "Drop its foreign key to " + key.referenced().name() + ", which locks both",
        true,
        List.of(
            CopySteps.lockTimeout(),
            Change.of(gone).accepting("the lock lasts for an instant", "locks-referenced-table")),
        List.of(
            Change.of(
                new AddConstraint(
                    hidden, constraint.asWritten().withNotValid(true), Span.SYNTHETIC))));
  }
}
