package dev.lockstep.rewrite;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AttachPartition;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.DetachPartition;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.TableOperation.Like;
import dev.lockstep.effect.BoundCheck;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of partitions: made, attached and detached without locking the parent. */
public final class PartitionRewrites {
  private PartitionRewrites() {}

  /** CREATE TABLE … PARTITION OF becomes a table of its own that is attached. */
  public static @Nullable Rewrite attachLater(Database database, CreateTable create) {
    if (create.partitionOf() == null
        || create.ifNotExists()
        || !create.columns().isEmpty()
        || !create.constraints().isEmpty()
        || hasDefault(database.table(create.partitionOf().parent()), database)) {
      return null;
    }
    Like like =
        new Like(
            create.partitionOf().parent(),
            List.of("INCLUDING DEFAULTS", "INCLUDING CONSTRAINTS"),
            Span.SYNTHETIC);
    CreateTable alone =
        new CreateTable(
            create.table(),
            create.persistence(),
            false,
            create.foreign(),
            List.of(),
            List.of(),
            List.of(like),
            List.of(),
            create.partitionBy(),
            null,
            null,
            null,
            true,
            create.method(),
            create.parameters(),
            null,
            create.tablespace(),
            Span.SYNTHETIC);
    AttachPartition attach =
        new AttachPartition(
            RelationTarget.table(create.partitionOf().parent()),
            create.table(),
            create.partitionOf().bound(),
            Span.SYNTHETIC);
    DropTable undo = new DropTable(create.table(), false, false, false, Span.SYNTHETIC);
    return new Rewrite(
        "Create the table on its own, then attach it",
        List.of(
            new Migrate(
                "create_" + create.table().name(),
                "Create it like the parent and attach it, while reads and writes go on",
                true,
                List.of(Change.of(alone), Change.of(attach)),
                List.of(Change.of(undo)))));
  }

  private static boolean hasDefault(@Nullable Table parent, Database database) {
    return parent != null
        && parent.children().stream()
            .map(database.schema()::table)
            .filter(Objects::nonNull)
            .anyMatch(child -> child.bound() != null && child.bound().isDefault());
  }

  /** DETACH PARTITION becomes DETACH PARTITION … CONCURRENTLY in a migration of its own. */
  public static Rewrite detachConcurrently(Database database, DetachPartition detach) {
    DetachPartition concurrent =
        new DetachPartition(detach.target(), detach.partition(), true, false, Span.SYNTHETIC);
    String name = detach.partition().name();
    Table partition = database.table(detach.partition());
    Migrate step =
        new Migrate(
            "detach_" + name,
            "Detach " + name + " concurrently, outside a transaction",
            false,
            List.of(Change.of(concurrent)),
            List.of());
    Migrate undone =
        partition == null || partition.bound() == null
            ? step.irreversible("the bounds of " + name + " are not known")
            : step.undoneBy(
                Change.of(
                    new AttachPartition(
                        detach.target(), detach.partition(), partition.bound(), Span.SYNTHETIC)));
    return new Rewrite(
        "Detach it without stopping reads and writes of the parent", List.of(undone));
  }

  /** The bound is proven by a CHECK before the table is attached. */
  public static @Nullable Rewrite proveBound(Database database, AttachPartition attach) {
    Table parent = database.table(attach.table());
    if (parent == null || hasDefault(parent, database) || !parent.indexes().isEmpty()) {
      return null;
    }
    Expression bound = BoundCheck.of(parent, attach.bound());
    if (bound == null) {
      return null;
    }
    RelationTarget partition = RelationTarget.table(attach.partition());
    String name = FreeNames.constraint(database, attach.partition(), "", "bound");
    Constraint check =
        Constraint.of(name, new Constraint.Check(bound, false), Span.SYNTHETIC).withNotValid(true);
    Change add = Change.of(new AddConstraint(partition, check, Span.SYNTHETIC));
    Change drop = Change.of(new DropConstraint(partition, name, false, false, Span.SYNTHETIC));
    DetachPartition undo =
        new DetachPartition(attach.target(), attach.partition(), false, false, Span.SYNTHETIC);
    return new Rewrite(
        "Prove the bounds first, then attach the table",
        List.of(
            new Migrate(
                "add_" + name,
                "Keep new rows within the bounds",
                true,
                List.of(add),
                List.of(drop)),
            Rewrites.validate(partition, name, check.definition()),
            new Migrate(
                "attach_" + attach.partition().name(),
                "The check proves it, so that this reads no rows",
                true,
                List.of(Change.of(attach), drop),
                List.of(Change.of(undo), add))));
  }
}
