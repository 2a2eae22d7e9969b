package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ROW_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation.AlterConstraint;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.RenameConstraint;
import dev.lockstep.ast.TableOperation.ValidateConstraint;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ReferringKey;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects of altering, validating, dropping and renaming constraints; measured on 13–18. */
final class ConstraintChangeEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  ConstraintChangeEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  /** The constraint, or null when it is unknown; one known to be missing fails the statement. */
  private @Nullable TableConstraint find(RelationTarget target, String name, boolean ifExists) {
    Table table = database.table(target.name());
    TableConstraint constraint = table == null ? null : table.constraint(name);
    if (table != null && constraint == null && table.complete() && !ifExists) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          "constraint \"" + name + "\" of relation \"" + table.name().name() + "\" does not exist");
    }
    return constraint;
  }

  void alter(AlterConstraint o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    TableConstraint constraint = find(o.target(), o.constraint(), false);
    if (constraint == null) {
      return;
    }
    boolean inherits = constraint.definition() instanceof Constraint.NotNull;
    if (constraint.foreignKey() == null && !(o.inherit() != null && inherits)) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "constraint \"" + o.constraint() + "\" is not a foreign key constraint");
    }
    if (Boolean.TRUE.equals(o.enforced()) && !constraint.enforced()) {
      tally.lockId(constraint.referenced(), SHARE_ROW_EXCLUSIVE);
      tally.scanTree(o.table());
    }
    if (Boolean.FALSE.equals(o.enforced()) && constraint.enforced()) {
      tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
    }
  }

  void validate(ValidateConstraint o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Table table = database.table(o.table());
    TableConstraint constraint = find(o.target(), o.constraint(), false);
    boolean reachesBelow =
        constraint == null || (constraint.foreignKey() == null && !constraint.validated());
    tally.lockTree(o.table(), o.target().only() || !reachesBelow, SHARE_UPDATE_EXCLUSIVE);
    if (constraint == null) {
      tally.scanTree(o.table());
      return;
    }
    if (constraint.index() != Table.NONE) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE, "constraint \"" + o.constraint() + "\" cannot be validated");
    }
    if (!constraint.enforced()) {
      tally.fail("55000", "cannot validate NOT ENFORCED constraint");
    }
    if (constraint.validated() || table == null) {
      tally.because(constraint.validSaid(), o.constraint() + " is valid already");
      return;
    }
    if (constraint.foreignKey() != null) {
      tally.lockId(constraint.referenced(), ROW_SHARE);
      tally.lockTree(o.table(), false, SHARE_UPDATE_EXCLUSIVE);
    } else {
      targets.refusesOnly(o.target(), table, "validating a constraint");
    }
    for (Table each : tally.filled(table)) {
      TableConstraint own = each.constraint(o.constraint());
      if (own == null || !own.validated()) {
        tally.scan(each);
      }
    }
  }

  void drop(DropConstraint o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Table table = database.table(o.table());
    TableConstraint constraint = table == null ? null : table.constraint(o.constraint());
    if (table == null || constraint == null) {
      // A partitioned table's partitions are locked before the constraint is looked for.
      tally.lockTree(o.table(), !isPartitioned(table), ACCESS_EXCLUSIVE);
      find(o.target(), o.constraint(), o.ifExists());
      return;
    }
    lockForDrop(o, table, constraint);
    if (isInherited(table, constraint)) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot drop inherited constraint \"" + o.constraint() + "\"");
    }
    tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
    dropIndex(constraint.index());
    dependentKeys(o, table, constraint);
  }

  /** Under ONLY those directly below are locked: the constraint becomes their own. */
  private void lockForDrop(DropConstraint o, Table table, TableConstraint constraint) {
    if (!table.isPartitioned() && isOwn(constraint.definition())) {
      tally.lock(table, ACCESS_EXCLUSIVE);
      return;
    }
    if (!o.target().only()) {
      tally.tree(table).forEach(each -> tally.lock(each, ACCESS_EXCLUSIVE));
      return;
    }
    tally.lockChildren(table, ACCESS_EXCLUSIVE);
    if (table.isPartitioned() && !table.children().isEmpty() && !tally.atLeast(18)) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot remove constraint from only the partitioned table when partitions exist");
    }
  }

  /** Whether tables that inherit do not have such a constraint along with their parent. */
  private static boolean isOwn(Constraint.Definition definition) {
    return switch (definition) {
      case Constraint.Check check -> check.noInherit();
      case Constraint.NotNull notNull -> notNull.noInherit();
      default -> true;
    };
  }

  private static boolean isPartitioned(@Nullable Table table) {
    return table != null && table.isPartitioned();
  }

  private void dropIndex(int id) {
    TableIndex index = database.schema().index(id);
    if (index != null) {
      tally.lock(index, ACCESS_EXCLUSIVE);
      index.children().forEach(this::dropIndex);
    }
  }

  /** Whether a table above has the constraint, so that it can only be dropped there. */
  private boolean isInherited(Table table, TableConstraint constraint) {
    TableIndex index = database.schema().index(constraint.index());
    if (index != null) {
      return index.parent() != Table.NONE;
    }
    for (int id : table.parents()) {
      Table parent = database.schema().table(id);
      TableConstraint above = parent == null ? null : parent.constraint(constraint.name());
      if (above != null && above.index() == Table.NONE) {
        return above.foreignKey() == null || table.isPartition();
      }
    }
    return false;
  }

  /** Foreign keys of other tables that rest on a key go with it, or keep it from going. */
  private void dependentKeys(DropConstraint o, Table table, TableConstraint constraint) {
    TableIndex index = database.schema().index(constraint.index());
    List<ReferringKey> referring =
        index == null ? List.of() : ReferringKey.on(index, database.schema());
    for (ReferringKey key : referring) {
      tally.lock(key.table(), ACCESS_EXCLUSIVE);
      if (!o.cascade()) {
        tally.fail(
            "2BP01",
            "cannot drop constraint "
                + constraint.name()
                + " on table "
                + database.nameOnPath(table)
                + " because other objects depend on it");
      }
    }
  }

  void rename(RenameConstraint o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Table table = database.table(o.table());
    if (table != null && table.isTyped()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot rename a constraint of a typed table");
    }
    TableConstraint constraint = find(o.target(), o.from(), false);
    boolean alone = constraint != null && !(constraint.definition() instanceof Constraint.Check);
    tally.lockTree(o.table(), o.target().only() || alone, ACCESS_EXCLUSIVE);
    if (table == null || constraint == null) {
      return;
    }
    if (isInherited(table, constraint) && constraint.index() == Table.NONE) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot rename inherited constraint \"" + o.from() + "\"");
    }
    if (constraint.definition() instanceof Constraint.Check check && !check.noInherit()) {
      targets.refusesOnly(o.target(), table, "renaming an inherited constraint");
    }
    if (constraint.index() != Table.NONE
        && database.find(new QualifiedName(table.name().schema(), o.to())) != null) {
      tally.fail(Targets.DUPLICATE_TABLE, "relation \"" + o.to() + "\" already exists");
    }
    if (table.constraint(o.to()) != null) {
      tally.fail("42710", "constraint \"" + o.to() + "\" already exists");
    }
    tally.lockId(constraint.index(), SHARE_UPDATE_EXCLUSIVE);
  }
}
