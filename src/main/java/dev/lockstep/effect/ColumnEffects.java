package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.*;
import dev.lockstep.schema.DataType;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import org.jspecify.annotations.Nullable;

/** Effects of the ALTER TABLE actions on columns; measured on 13–18, below from the manual. */
final class ColumnEffects {
  private final Tally tally;
  private final Database database;
  private final ConstraintEffects constraints;
  private final Statement statement;

  ColumnEffects(Tally tally, ConstraintEffects constraints, Statement statement) {
    this.tally = tally;
    this.database = tally.database();
    this.constraints = constraints;
    this.statement = statement;
  }

  void add(AddColumn o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    Column column = o.column();
    TableColumn before = database.column(o.table(), column.name());
    if (before != null) {
      if (!o.ifNotExists() && !tally.drops(column.name()) && before.birth().isInHistory()) {
        tally.fail(
            "42701",
            "column \""
                + column.name()
                + "\" of relation \""
                + o.table().name()
                + "\" already exists");
      }
      if (o.ifNotExists()) {
        return;
      }
    }
    if (rewritesOnAdd(database, column)) {
      tally.rewriteTree(o.table());
    }
    if (column.notNull() != null && !hasValue(column)) {
      tally.scanTree(o.table());
      if (mayHaveRows(database.table(o.table()))) {
        tally.fail("23502", "column \"" + column.name() + "\" contains null values");
      }
    }
    column.constraints().forEach(c -> constraints.addInline(o.table(), column, c));
  }

  private static boolean mayHaveRows(@Nullable Table table) {
    return table == null || table.filling() != Table.Filling.EMPTY;
  }

  /** Whether every row gets a value when the column is added. */
  private static boolean hasValue(Column column) {
    return column.type().isSerial()
        || column.identity() != null
        || column.generated() != null
        || (column.defaultValue() != null && !column.defaultValue().expression().isNull());
  }

  /**
   * Whether adding the column writes the table anew (manual 5.7.1 and ALTER TABLE, Notes): a
   * volatile default, a serial, identity or stored generated column, a constrained domain; up to
   * version 10 any default.
   */
  static boolean rewritesOnAdd(Database database, Column column) {
    if (column.type().isSerial() || column.identity() != null) {
      return true;
    }
    if (column.generated() != null) {
      return column.generated().kind() == Column.Generated.Kind.STORED;
    }
    if (domain(database, column) instanceof DataType.Domain domain && domain.isConstrained()) {
      return true;
    }
    if (column.defaultValue() == null || column.defaultValue().expression().isNull()) {
      return false;
    }
    Expression value = column.defaultValue().expression();
    return !database.target().atLeast(11) || Volatility.of(value, database).isVolatile();
  }

  private static @Nullable DataType domain(Database database, Column column) {
    return column.type().isArray()
        ? null
        : database.type(
            new dev.lockstep.ast.QualifiedName(column.type().schema(), column.type().name()));
  }

  void drop(DropColumn o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    if (table == null) {
      return;
    }
    if (table.column(o.column()) == null) {
      if (table.complete() && !o.ifExists()) {
        tally.fail(
            "42703",
            "column \""
                + o.column()
                + "\" of relation \""
                + table.name().name()
                + "\" does not exist");
      }
      return;
    }
    for (Table each : o.target().only() ? java.util.List.of(table) : tally.tree(table)) {
      dropFrom(each, o.column());
    }
    var views = Dependents.viewsOf(database, table, o.column());
    if (o.cascade()) {
      views.forEach(view -> tally.lock(view, ACCESS_EXCLUSIVE));
    } else if (!views.isEmpty()) {
      tally.fail(
          "2BP01",
          "cannot drop column "
              + o.column()
              + " of table "
              + database.nameOnPath(table)
              + " because other objects depend on it");
    }
  }

  private void dropFrom(Table table, String name) {
    TableColumn column = table.column(name);
    if (column != null) {
      tally.lockId(column.sequence(), ACCESS_EXCLUSIVE);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (ConstraintEffects.columns(constraint.definition()).contains(name)) {
        tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
      }
    }
    for (TableIndex index : tally.indexes(table)) {
      if (uses(index, name)) {
        tally.lock(index, ACCESS_EXCLUSIVE);
      }
    }
  }

  private static boolean uses(TableIndex index, String column) {
    return index.definition() != null && index.definition().columns().contains(column);
  }

  void alterType(AlterColumnType o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    TypeChange change = TypeChange.of(o, database);
    if (change.rewrites()) {
      tally.rewriteTree(o.table());
    }
    if (table == null) {
      return;
    }
    for (TableConstraint constraint : table.constraints()) {
      followType(o, constraint);
    }
    for (int id : table.referencing()) {
      Table other = database.schema().table(id);
      if (other != null
          && other.constraints().stream().anyMatch(c -> refersTo(c, table, o.column()))) {
        tally.lock(other, ACCESS_EXCLUSIVE);
      }
    }
    if (!change.rewrites()) {
      for (TableIndex index : tally.indexes(table)) {
        if (rebuiltBy(index, o.column(), change)) {
          tally.rebuild(index);
          tally.scan(table);
        }
      }
    }
    sequenceOf(o, table, change);
    dependents(o, table);
  }

  private void followType(AlterColumnType o, TableConstraint constraint) {
    if (!ConstraintEffects.columns(constraint.definition()).contains(o.column())) {
      return;
    }
    if (constraint.definition() instanceof Constraint.Check && constraint.holds()) {
      tally.scanTree(o.table());
    }
    if (constraint.definition() instanceof Constraint.ForeignKey) {
      tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
    }
  }

  private static boolean refersTo(TableConstraint constraint, Table table, String column) {
    return constraint.referenced() == table.id()
        && constraint.definition() instanceof Constraint.ForeignKey key
        && (key.referencedColumns().isEmpty() || key.referencedColumns().contains(column));
  }

  /** Expression and partial indexes are rebuilt by any type change, plain ones where it says so. */
  private static boolean rebuiltBy(TableIndex index, String column, TypeChange change) {
    Index definition = index.definition();
    if (definition == null || !definition.columns().contains(column)) {
      return false;
    }
    boolean inPredicate =
        definition.where() != null && definition.where().columns().contains(column);
    boolean inExpression =
        definition.keys().stream()
            .anyMatch(key -> key.column() == null && key.expression().columns().contains(column));
    return inPredicate || inExpression || change == TypeChange.INDEX_REBUILD;
  }

  /** An identity column's sequence follows its type; a serial's does not. */
  private void sequenceOf(AlterColumnType o, Table table, TypeChange change) {
    TableColumn column = table.column(o.column());
    if (column != null && column.identity() != null && change.rewrites()) {
      Relation sequence = database.schema().relation(column.sequence());
      if (sequence != null) {
        tally.lock(sequence, SHARE_ROW_EXCLUSIVE);
        tally.rewriteOnly(sequence);
      }
    }
  }

  private void dependents(AlterColumnType o, Table table) {
    if (!Dependents.viewsOf(database, table, o.column()).isEmpty()) {
      tally.fail("0A000", "cannot alter type of a column used by a view or rule");
    }
    if (table.partitionBy() != null
        && table.partitionBy().keys().stream()
            .anyMatch(key -> key.expression().columns().contains(o.column()))) {
      tally.fail("42P16", "cannot alter column because it is part of the partition key");
    }
    if (table.policies().stream().anyMatch(policy -> policy.columns().contains(o.column()))) {
      tally.fail("0A000", "cannot alter type of a column used in a policy definition");
    }
    if (table.triggers().stream().anyMatch(trigger -> trigger.columns().contains(o.column()))) {
      tally.fail("0A000", "cannot alter type of a column used in a trigger definition");
    }
    if (table.columns().stream()
        .anyMatch(
            c ->
                c.generated() != null
                    && c.generated().expression().columns().contains(o.column()))) {
      tally.fail("0A000", "cannot alter type of a column used by a generated column");
    }
  }

  void setNotNull(SetNotNull o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    if (o.notNull() && !NotNullProof.exists(database, statement, o.table(), o.column())) {
      tally.scanTree(o.table());
    }
  }

  void setExpression(SetExpression o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    TableColumn column = database.column(o.table(), o.column());
    boolean virtual =
        column != null
            && column.generated() != null
            && column.generated().kind() != Column.Generated.Kind.STORED
            && tally.atLeast(18);
    if (o.expression() != null && !virtual) {
      tally.rewriteTree(o.table());
    }
  }

  void alterIdentity(AlterIdentity o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    TableColumn column = database.column(o.table(), o.column());
    if (column != null) {
      tally.lockId(column.sequence(), SHARE_ROW_EXCLUSIVE);
    }
  }

  void dropIdentity(DropIdentity o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    TableColumn column = database.column(o.table(), o.column());
    if (column != null && column.identity() != null) {
      tally.lockId(column.sequence(), ACCESS_EXCLUSIVE);
    }
  }
}
