package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Rows;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects of ADD COLUMN (manual 5.7.1 and ALTER TABLE, Notes); measured on 13–18. */
final class AddColumnEffects {
  private final Tally tally;
  private final Database database;
  private final ConstraintEffects constraints;
  private final Targets targets;

  AddColumnEffects(Tally tally, ConstraintEffects constraints) {
    this.tally = tally;
    this.database = tally.database();
    this.constraints = constraints;
    this.targets = new Targets(tally);
  }

  void add(AddColumn o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Column column = o.column();
    Table table = database.table(o.table());
    if (table != null && table.isPartition()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot add column to a partition");
    }
    if (table != null && table.isTyped()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot add column to typed table");
    }
    if (table != null && isThere(o, table)) {
      tally.lock(table, ACCESS_EXCLUSIVE);
      return;
    }
    if (table == null || o.target().only()) {
      tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    } else {
      lockBelow(table, column.name());
    }
    new ExpressionErrors(tally).refuseModifiers(column.type());
    if (table != null) {
      refuse(o, table);
    }
    boolean rewrites = rewritesOnAdd(database, column);
    if (rewrites) {
      tally.rewrite(o.target());
    } else {
      explain(column);
    }
    Defaults.lockSequences(tally, column, rewrites && mayHaveRows(table));
    if (column.defaultValue() != null) {
      refuseDefault(column, column.defaultValue().expression(), table);
    }
    if (isRequired(column) && !hasValue(column)) {
      tally.scanTree(o.table());
      if (mayHaveRows(table)) {
        tally.fail("23502", "column \"" + column.name() + "\" contains null values");
      }
    }
    if (Domains.forbidsNull(column.type(), database) && !hasValue(column) && mayHaveRows(table)) {
      tally.fail("23502", "domain " + column.type() + " does not allow null values");
    }
    if (column.generated() != null
        && column.notNull() != null
        && column.generated().kind() != Column.Generated.Kind.STORED) {
      tally.scanTree(o.table());
    }
    column.constraints().forEach(c -> constraints.addInline(o.target(), column, c));
  }

  /** A table below that has the column already keeps it, and all below that theirs. */
  private void lockBelow(Table table, String column) {
    tally.lock(table, ACCESS_EXCLUSIVE);
    for (int id : table.children()) {
      Table child = database.schema().table(id);
      if (child != null && child.column(column) != null) {
        tally.lock(child, ACCESS_EXCLUSIVE);
      } else if (child != null) {
        lockBelow(child, column);
      }
    }
  }

  /** The default is computed now, and every row that is there gets it. */
  private void refuseDefault(Column column, Expression value, @Nullable Table table) {
    ExpressionErrors errors = new ExpressionErrors(tally);
    errors.refuseDefault(value);
    Defaults.refuseLabel(tally, column.type(), value);
    Values.refuseDefault(tally, column.type(), value);
    Values.refuseSize(tally, column.type(), value);
    if (!mayHaveRows(table)) {
      return;
    }
    for (Constraint constraint : column.constraints()) {
      if (constraint.definition() instanceof Constraint.Check check && !constraint.notEnforced()) {
        errors.refuseConstant(value, check.expression(), column.name());
      }
    }
    for (Constraint constraint : Domains.checks(column.type(), database)) {
      if (constraint.definition() instanceof Constraint.Check check) {
        errors.refuseConstant(value, check.expression(), "value");
      }
    }
  }

  private void explain(Column column) {
    if (column.generated() != null) {
      tally.because(column.name() + " is computed when it is read: no row changes");
    } else if (column.defaultValue() == null || column.defaultValue().expression().isNull()) {
      if (column.notNull() == null) {
        tally.because(column.name() + " is NULL in every row: only the catalog changes");
      }
    } else {
      tally.because(
          "PostgreSQL 11 and later keep the default of " + column.name() + " in the catalog");
    }
  }

  /** Whether IF NOT EXISTS leaves it at a lock on the table itself; a duplicate fails. */
  private boolean isThere(AddColumn o, Table table) {
    TableColumn before = table.column(o.column().name());
    if (before == null) {
      return false;
    }
    if (!o.ifNotExists() && before.birth().isInHistory()) {
      tally.fail(
          "42701",
          "column \""
              + o.column().name()
              + "\" of relation \""
              + table.name().name()
              + "\" already exists");
    }
    if (o.ifNotExists()) {
      tally.because(
          before.birth().place(), "IF NOT EXISTS: " + o.column().name() + " is there already");
    }
    return o.ifNotExists();
  }

  private void refuse(AddColumn o, Table table) {
    RelationTarget target = o.target();
    if (o.column().identity() != null
        && !table.children().isEmpty()
        && !(table.isPartitioned() && tally.atLeast(17))) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot recursively add identity column to table that has child tables");
    }
    targets.refusesOnly(target, table, "adding a column");
    if (Targets.isSystemColumn(o.column().name())) {
      tally.fail(
          "42701", "column name \"" + o.column().name() + "\" conflicts with a system column name");
    }
    if (ConstraintEffects.isSecondPrimaryKey(o.column().constraints(), table)) {
      ConstraintEffects.failSecondPrimaryKey(tally, table);
    }
    for (Table below : target.only() ? List.<Table>of() : tally.tree(table)) {
      TableColumn own = below.id() == table.id() ? null : below.column(o.column().name());
      if (own != null && own.type() != null && !own.type().sameAs(o.column().type().stored())) {
        tally.fail("42804", "child table has different type for column \"" + own.name() + "\"");
      }
    }
    Column.Generated generated = o.column().generated();
    for (String used : generated == null ? List.<String>of() : generated.expression().columns()) {
      TableColumn base = table.column(used);
      if (base != null && base.generated() != null) {
        tally.fail("42P17", "cannot use generated column \"" + used + "\" in column generation");
      }
    }
    if (generated != null) {
      new ExpressionErrors(tally).refuseGenerated(generated.expression(), table);
    }
  }

  private boolean mayHaveRows(@Nullable Table table) {
    boolean emptied = tally.isWhole() && table != null && Rows.NONE.equals(table.rows());
    return table == null || (table.filling() != Table.Filling.EMPTY && !emptied);
  }

  private static boolean isRequired(Column column) {
    return column.notNull() != null
        || column.constraints().stream()
            .anyMatch(c -> c.definition() instanceof Constraint.PrimaryKey);
  }

  /** Whether every row gets a value when the column is added. */
  private boolean hasValue(Column column) {
    return column.type().isSerial()
        || column.identity() != null
        || column.generated() != null
        || (Defaults.of(column, database) instanceof Expression value && !value.isNull());
  }

  /**
   * Whether adding the column writes the table anew: a volatile default, a serial, identity or
   * stored generated column, a constrained domain; up to version 10 any default.
   */
  static boolean rewritesOnAdd(Database database, Column column) {
    if (column.type().isSerial() || column.identity() != null) {
      return true;
    }
    if (column.generated() != null) {
      return column.generated().kind() == Column.Generated.Kind.STORED;
    }
    if (Domains.isConstrained(column.type(), database)) {
      return true;
    }
    Expression value = Defaults.of(column, database);
    return value != null
        && !value.isNull()
        && (!database.target().atLeast(11) || Volatility.of(value, database).isVolatile());
  }
}
