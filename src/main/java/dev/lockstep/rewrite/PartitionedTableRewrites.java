package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexOperation.AttachIndexPartition;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of what comes to a partitioned table partition by partition. */
public final class PartitionedTableRewrites {
  private PartitionedTableRewrites() {}

  /**
   * A foreign key is added to each partition and validated there; that of the parent then takes
   * over theirs. Null where the partitions are not known, or are partitioned themselves.
   */
  public static @Nullable Rewrite addForeignKey(
      Database database, Statement statement, AddConstraint add) {
    List<Table> partitions = partitions(database, add.table());
    String name = Rewrites.nameOf(database, statement, add);
    if (partitions.isEmpty() || name == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>();
    for (Table partition : partitions) {
      RelationTarget target = RelationTarget.table(written(database, partition));
      for (Migrate migrate : Rewrites.notValidSteps(target, add.constraint(), name)) {
        steps.add(
            new Migrate(
                    migrate.name() + "_to_" + partition.name().name(),
                    migrate.title() + ", in " + database.nameOnPath(partition),
                    true,
                    migrate.up(),
                    migrate.down())
                .checking(migrate.checks()));
      }
    }
    Constraint whole = add.constraint().withName(name).withNotValid(false);
    List<Change> undo = new ArrayList<>();
    undo.add(Change.of(new DropConstraint(add.target(), name, false, false, Span.SYNTHETIC)));
    for (Table partition : partitions) {
      RelationTarget target = RelationTarget.table(written(database, partition));
      undo.add(Change.of(new AddConstraint(target, whole, Span.SYNTHETIC)));
    }
    steps.add(
        new Migrate(
            "add_" + name,
            "Add " + name + " to the parent, which takes over those of the partitions",
            true,
            List.of(Change.of(new AddConstraint(add.target(), whole, Span.SYNTHETIC))),
            undo));
    return new Rewrite("Add the foreign key partition by partition", steps);
  }

  /**
   * An index is made on the parent alone, built concurrently on each partition and attached. Null
   * where the partitions are not known, or are partitioned themselves.
   */
  public static @Nullable Rewrite buildIndex(
      Database database, Statement statement, CreateIndex create) {
    List<Table> partitions = partitions(database, create.index().table());
    Database after = database.after(asPlain(statement, create));
    TableIndex whole = made(after, create.index());
    if (partitions.isEmpty() || whole == null) {
      return null;
    }
    String schema = create.index().table().schema();
    QualifiedName parent = new QualifiedName(schema, whole.name().name());
    List<Step> steps = new ArrayList<>();
    CreateIndex alone =
        new CreateIndex(
            only(create.index(), create.index().table(), parent.name(), true),
            false,
            create.ifNotExists(),
            Span.SYNTHETIC);
    steps.add(
        new Migrate(
            "create_" + parent.name() + "_on_parent",
            "Make " + parent.name() + " on the parent alone, which builds nothing",
            true,
            List.of(Change.of(alone)),
            List.of(Change.of(new DropIndex(parent, false, true, false, Span.SYNTHETIC)))));
    List<Change> attached = new ArrayList<>();
    for (int id : whole.children()) {
      TableIndex part = after.schema().index(id);
      Table partition = part == null ? null : after.schema().table(part.table());
      if (part == null || partition == null) {
        return null;
      }
      QualifiedName table = written(database, partition);
      QualifiedName index = new QualifiedName(table.schema(), part.name().name());
      CreateIndex concurrent =
          new CreateIndex(
              only(create.index(), table, index.name(), false), true, false, Span.SYNTHETIC);
      steps.add(
          new Migrate(
                  "create_" + index.name(),
                  "Build " + index.name() + " concurrently, outside a transaction",
                  false,
                  List.of(Change.of(concurrent)),
                  List.of(Change.of(new DropIndex(index, true, true, false, Span.SYNTHETIC))))
              .checking(Checks.beforeBuild(concurrent.index())));
      Change attach = Change.of(new AttachIndexPartition(parent, index, Span.SYNTHETIC));
      attached.add(
          attached.isEmpty()
              ? attach.accepting(
                  "What is attached goes with the index of the parent", "down-is-not-inverse")
              : attach);
    }
    steps.add(
        new Migrate(
            "attach_to_" + parent.name(),
            "Attach the partitions' indexes; with the last one " + parent.name() + " is valid",
            true,
            attached,
            List.of(Change.of(new DropIndex(parent, false, true, false, Span.SYNTHETIC)))));
    return new Rewrite("Build the index partition by partition", steps);
  }

  private static Statement asPlain(Statement statement, CreateIndex create) {
    CreateIndex plain = new CreateIndex(create.index(), false, false, create.span());
    return new Statement(List.of(plain), statement.text(), statement.span(), statement.origin());
  }

  private static @Nullable TableIndex made(Database after, Index wanted) {
    Table table = after.table(wanted.table());
    return table == null
        ? null
        : table.indexes().stream()
            .map(after.schema()::index)
            .filter(Objects::nonNull)
            .filter(index -> wanted.equals(index.definition()))
            .reduce((first, last) -> last)
            .orElse(null);
  }

  private static Index only(Index index, QualifiedName table, String name, boolean only) {
    return new Index(
        name,
        table,
        only,
        index.unique(),
        index.method(),
        index.keys(),
        index.include(),
        index.nullsNotDistinct(),
        index.parameters(),
        index.tablespace(),
        index.where());
  }

  /** The partitions of a table; none when one of them is partitioned itself. */
  private static List<Table> partitions(Database database, QualifiedName name) {
    Table table = database.table(name);
    List<Table> found = new ArrayList<>();
    for (int id : table == null ? List.<Integer>of() : table.children()) {
      Table partition = database.schema().table(id);
      if (partition == null || partition.isPartitioned()) {
        return List.of();
      }
      found.add(partition);
    }
    return found;
  }

  /** The name as a statement writes it: qualified only where the search path does not find it. */
  private static QualifiedName written(Database database, Table table) {
    return QualifiedName.parse(database.nameOnPath(table));
  }
}
