package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Effects of ALTER COLUMN … TYPE and on all that hangs on the column; measured on 13–18. */
final class ColumnTypeEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  ColumnTypeEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void alter(AlterColumnType o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    TypeChange change = TypeChange.of(o, database);
    if (table == null) {
      if (change.rewrites()) {
        tally.rewrite(o.target());
      }
      return;
    }
    if (targets.lacksColumn(table, o.column())) {
      return;
    }
    refuseForm(o, table);
    refuse(o, table);
    TableColumn column = table.column(o.column());
    boolean virtual = column != null && isVirtual(column);
    if (change.rewrites() && !virtual) {
      tally.rewrite(o.target());
    } else if (column != null && column.type() != null) {
      explain(o, column, column.type(), change);
    }
    for (Table each : tally.reach(o.target())) {
      follow(o, each, change);
    }
    followSequences(column);
  }

  /** What fails before anything is looked up that hangs on the column. */
  private void refuseForm(AlterColumnType o, Table table) {
    boolean twice =
        tally.siblings().stream()
                .filter(
                    each ->
                        each instanceof AlterColumnType other
                            && other.table().equals(o.table())
                            && other.column().equals(o.column()))
                .count()
            > 1;
    if (twice) {
      tally.fail("0A000", "cannot alter type of column \"" + o.column() + "\" twice");
    }
    new ExpressionErrors(tally).refuseModifiers(o.type());
    if (o.using() != null) {
      o.using().columns().forEach(used -> targets.lacksColumn(table, used));
    }
  }

  private void explain(AlterColumnType o, TableColumn column, SqlType from, TypeChange change) {
    if (isVirtual(column)) {
      tally.because(o.column() + " is computed when it is read: no row changes");
    } else if (from.sameAs(o.type())) {
      tally.because(column.typeSaid(), o.column() + " is " + from + " already");
    } else {
      String rows = change == TypeChange.NONE ? "metadata only: " : "the rows stay as they are: ";
      tally.because(column.typeSaid(), rows + o.column() + " from " + from + " to " + o.type());
    }
  }

  private boolean isVirtual(TableColumn column) {
    return column.generated() != null
        && column.generated().kind() != Column.Generated.Kind.STORED
        && tally.atLeast(18);
  }

  private void follow(AlterColumnType o, Table table, TypeChange change) {
    for (TableConstraint constraint : table.constraints()) {
      if (!ConstraintEffects.columns(constraint.definition()).contains(o.column())) {
        continue;
      }
      tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
      if (TypeDependents.isRechecked(constraint, o.column()) && !table.isPartitioned()) {
        tally.scan(table);
      }
    }
    followReferences(o, table, change);
    for (TableIndex index : tally.indexes(table)) {
      followIndex(o, table, index, change);
    }
  }

  /** A foreign key is checked again when the type of its key is another, not just wider. */
  private void followReferences(AlterColumnType o, Table table, TypeChange change) {
    for (int id : table.referencing()) {
      Table other = database.schema().table(id);
      if (other != null
          && other.constraints().stream().anyMatch(c -> refersTo(c, table, o.column()))) {
        tally.lock(other, ACCESS_EXCLUSIVE);
        if (change.rewrites() && !other.isPartitioned()) {
          tally.scan(other);
        }
      }
    }
  }

  private static boolean refersTo(TableConstraint constraint, Table table, String column) {
    Constraint.ForeignKey key = constraint.foreignKey();
    return key != null
        && constraint.referenced() == table.id()
        && (key.referencedColumns().isEmpty()
            ? isInPrimaryKey(table, column)
            : key.referencedColumns().contains(column));
  }

  private static boolean isInPrimaryKey(Table table, String column) {
    return table.constraints().stream()
        .anyMatch(
            c ->
                c.definition() instanceof Constraint.PrimaryKey key
                    && key.columns().contains(column));
  }

  /**
   * Every index that uses the column is dropped and made again under its lock; it keeps its file
   * unless it has an expression or a predicate, is part of a partitioned one, or its keys compare
   * differently (CheckIndexCompatible in indexcmds.c).
   */
  private void followIndex(AlterColumnType o, Table table, TableIndex index, TypeChange change) {
    Index definition = index.definition();
    if (definition == null || !definition.columns().contains(o.column())) {
      return;
    }
    tally.lock(index, ACCESS_EXCLUSIVE);
    boolean computed =
        definition.where() != null
            || definition.keys().stream().anyMatch(key -> key.column() == null);
    boolean reordered = TypeChange.isCollationOnly(o, database);
    boolean anotherOrder =
        change == TypeChange.INDEX_REBUILD
            && definition.keys().stream()
                .anyMatch(
                    key ->
                        o.column().equals(key.column())
                            && (reordered ? key.collation() == null : key.opclass() == null));
    boolean part = index.parent() != Table.NONE;
    if (!table.isPartitioned() && !change.rewrites() && (computed || anotherOrder || part)) {
      tally.rebuild(index);
      tally.scan(table);
    }
  }

  /** An identity column's sequence follows its type; a serial's does not (manual 8.1.4). */
  private void followSequences(@Nullable TableColumn column) {
    if (column == null) {
      return;
    }
    Relation sequence = database.schema().relation(column.sequence());
    if (column.identity() != null && sequence != null) {
      tally.lock(sequence, SHARE_ROW_EXCLUSIVE);
      tally.rewriteOnly(sequence);
    }
    Defaults.lockSequences(tally, column.defaultValue(), false);
  }

  private void refuse(AlterColumnType o, Table table) {
    targets.refusesInherited(table, o.column(), "cannot alter");
    targets.refusesOnly(o.target(), table, "altering a type");
    TableColumn column = table.column(o.column());
    if (tally.reach(o.target()).stream()
        .anyMatch(each -> PartitionKeys.columns(each).contains(o.column()))) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot alter column because " + TypeDependents.Kind.PARTITION_KEY.reason());
    }
    if (table.isTyped()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot alter column type of typed table");
    }
    if (column != null && column.identity() != null && !isCounter(o.type())) {
      tally.fail("22023", "identity column type must be smallint, integer, or bigint");
    }
    if (column != null && o.using() == null && !mayAssign(column, o)) {
      tally.fail(
          "42804",
          "column \"" + o.column() + "\" cannot be cast automatically to type " + o.type());
    }
    if (column != null && hasDefault(column) && !mayAssign(column, o)) {
      tally.fail("42804", "default for column \"" + o.column() + "\" cannot be cast automatically");
    }
    if (column != null && column.type() != null) {
      refuseExpressions(o, table, Domains.base(column.type(), database));
    }
    refuseDependents(o);
  }

  private static boolean hasDefault(TableColumn column) {
    return column.defaultValue() != null && !column.defaultValue().isNull();
  }

  /** Checks, predicates and foreign keys are made again for the new type, if they can be. */
  private void refuseExpressions(AlterColumnType o, Table table, SqlType from) {
    SqlType to = Domains.base(o.type(), database);
    for (Expression expression : expressions(table)) {
      if (Values.breaks(expression, o.column(), from, to)) {
        tally.fail("42883", "operator or function does not exist for the new type");
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      Constraint.ForeignKey key = constraint.foreignKey();
      int place = key == null ? -1 : key.columns().indexOf(o.column());
      Table referenced = database.schema().table(constraint.referenced());
      if (key != null
          && place >= 0
          && referenced != null
          && place < key.referencedColumns().size()) {
        TableColumn other = referenced.column(key.referencedColumns().get(place));
        refuseKey(to, other);
      }
    }
    for (int id : table.referencing()) {
      Table other = database.schema().table(id);
      for (TableConstraint constraint :
          other == null ? List.<TableConstraint>of() : other.constraints()) {
        Constraint.ForeignKey key = constraint.foreignKey();
        int place = key == null ? -1 : key.referencedColumns().indexOf(o.column());
        if (key != null && place >= 0 && constraint.referenced() == table.id()) {
          refuseKey(to, Objects.requireNonNull(other).column(key.columns().get(place)));
        }
      }
    }
  }

  private void refuseKey(SqlType to, @Nullable TableColumn other) {
    if (other != null && !new ForeignKeyEffects(tally).areComparable(to, other.type())) {
      tally.fail("42804", "foreign key constraint cannot be implemented");
    }
  }

  private List<Expression> expressions(Table table) {
    List<Expression> all = new ArrayList<>();
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.definition() instanceof Constraint.Check check) {
        all.add(check.expression());
      }
    }
    for (TableIndex index : tally.indexes(table)) {
      if (index.definition() != null) {
        index.definition().keys().forEach(key -> all.add(key.expression()));
        if (index.definition().where() != null) {
          all.add(index.definition().where());
        }
      }
    }
    return all;
  }

  private boolean mayAssign(TableColumn column, AlterColumnType o) {
    return Casts.mayAssign(column.type(), o.type(), database);
  }

  /** Whether an identity column can be of the type itself; a domain over it will not do. */
  static boolean isCounter(SqlType type) {
    return !type.isArray() && List.of("smallint", "integer", "bigint").contains(type.name());
  }

  private void refuseDependents(AlterColumnType o) {
    for (TypeDependents.Dependent dependent : TypeDependents.refusing(o, database)) {
      boolean generated = dependent.kind() == TypeDependents.Kind.GENERATED_COLUMN;
      if (dependent.kind() != TypeDependents.Kind.PARTITION_KEY) {
        tally.fail(
            generated && !tally.atLeast(15) ? "42601" : "0A000",
            "cannot alter type of a column " + dependent.kind().reason());
      }
    }
  }
}
