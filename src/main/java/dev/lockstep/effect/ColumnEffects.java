package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.*;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Effects of ALTER TABLE on what a column promises, makes up or stores; measured on 13–18. */
final class ColumnEffects {
  private static final String NOT_IN_PREREQUISITE_STATE = "55000";
  private static final Pattern GENERATED_ONLY =
      Pattern.compile("(?is)\\s*set\\s+generated\\s+(always|by\\s+default)\\s*");

  private final Tally tally;
  private final Database database;
  private final Statement statement;
  private final Targets targets;

  ColumnEffects(Tally tally, Statement statement) {
    this.tally = tally;
    this.database = tally.database();
    this.statement = statement;
    this.targets = new Targets(tally);
  }

  /**
   * The column of the target, after locking all that the action reaches; null when the history does
   * not know it or the statement fails.
   */
  private @Nullable TableColumn lock(RelationTarget target, String column, LockMode mode) {
    return lock(target, column, mode, target.only());
  }

  private @Nullable TableColumn lock(
      RelationTarget target, String column, LockMode mode, boolean alone) {
    if (!targets.fits(target)) {
      return null;
    }
    tally.lockTree(target.name(), alone, mode);
    Table table = database.table(target.name());
    if (table == null || targets.lacksColumn(table, column)) {
      return null;
    }
    return table.column(column);
  }

  void setNotNull(SetNotNull o) {
    Table table = database.table(o.table());
    TableColumn column =
        lock(o.target(), o.column(), ACCESS_EXCLUSIVE, o.target().only() || isSettled(o, table));
    if (table == null) {
      if (o.notNull()) {
        tally.scan(o.table());
      }
      return;
    }
    if (o.notNull()) {
      require(o, table);
    } else if (column != null) {
      release(o, table);
    }
  }

  /**
   * Whether the column is already as asked for, so that the tables below are left alone: NOT NULL
   * of a partitioned table, whose partitions have it too, and from version 18 on any.
   */
  private boolean isSettled(SetNotNull o, @Nullable Table table) {
    TableColumn column = table == null ? null : table.column(o.column());
    if (table == null || column == null || column.notNull() == null) {
      return false;
    }
    return column.notNull() == o.notNull()
        && (tally.atLeast(18) || (o.notNull() && table.isPartitioned()));
  }

  private void require(SetNotNull o, Table table) {
    if (table.isPartitioned()) {
      boolean allAreSet =
          tally.tree(table).stream()
              .map(each -> each.column(o.column()))
              .allMatch(c -> c != null && Boolean.TRUE.equals(c.notNull()));
      if (!allAreSet) {
        targets.refusesOnly(o.target(), table, "setting NOT NULL");
      }
    }
    refuseNulls(o, table);
    for (Table each : tally.reach(o.target())) {
      if (!each.isPartitioned()) {
        tally.scanUnless(NotNullProof.find(database, statement, each, o.column()), each);
      }
    }
  }

  /** A column that the same statement adds without a value is NULL in every row. */
  private void refuseNulls(SetNotNull o, Table table) {
    Table before = tally.start().table(o.table());
    TableColumn column = table.column(o.column());
    boolean filled =
        column == null
            || column.defaultValue() != null
            || column.generated() != null
            || column.identity() != null;
    if (before != null
        && before.filling() != Table.Filling.EMPTY
        && before.complete()
        && before.column(o.column()) == null
        && !filled) {
      tally.fail("23502", "column \"" + o.column() + "\" contains null values");
    }
  }

  private void release(SetNotNull o, Table table) {
    if (o.target().only() && !table.children().isEmpty()) {
      releaseAlone(o, table);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.definition() instanceof Constraint.PrimaryKey key
          && key.columns().contains(o.column())) {
        tally.fail(
            Targets.INVALID_TABLE_DEFINITION, "column \"" + o.column() + "\" is in a primary key");
      }
    }
    TableColumn column = table.column(o.column());
    if (column != null && column.identity() != null) {
      tally.fail("42601", "column \"" + o.column() + "\" is an identity column");
    }
    for (int id : table.parents()) {
      Table parent = database.schema().table(id);
      TableColumn above = parent == null ? null : parent.column(o.column());
      boolean holds = above != null && Boolean.TRUE.equals(above.notNull());
      if (holds && (table.isPartition() || tally.atLeast(18))) {
        tally.fail(
            Targets.INVALID_TABLE_DEFINITION,
            "column \"" + o.column() + "\" is marked NOT NULL in parent table");
      }
    }
  }

  /** Under ONLY the constraint becomes the own one of each table directly below (18). */
  private void releaseAlone(SetNotNull o, Table table) {
    TableColumn column = table.column(o.column());
    boolean set = column != null && Boolean.TRUE.equals(column.notNull());
    if (tally.atLeast(18)) {
      if (set) {
        tally.lockChildren(table, ACCESS_EXCLUSIVE);
      }
    } else if (table.isPartitioned()) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot remove constraint from only the partitioned table when partitions exist");
    }
  }

  void setDefault(SetDefault o) {
    TableColumn column = lock(o.target(), o.column(), ACCESS_EXCLUSIVE);
    Defaults.lockSequences(tally, o.expression(), false);
    if (column != null && column.type() != null) {
      Defaults.refuseLabel(tally, column.type(), o.expression());
      Values.refuseDefault(tally, column.type(), o.expression());
    }
    new ExpressionErrors(tally).refuseDefault(o.expression());
    if (column != null && (column.identity() != null || column.generated() != null)) {
      tally.fail("42601", "column \"" + o.column() + "\" is an identity or generated column");
    }
  }

  void setExpression(SetExpression o) {
    TableColumn column = lock(o.target(), o.column(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    if (table != null && o.expression() == null) {
      refuseDropExpression(o, table);
    }
    if (column == null) {
      if (o.expression() != null && (table == null || !table.complete())) {
        tally.rewrite(o.target());
      }
      return;
    }
    if (column.generated() == null) {
      if (!o.ifExists()) {
        tally.fail(
            NOT_IN_PREREQUISITE_STATE,
            "column \"" + o.column() + "\" is not a stored generated column");
      }
      return;
    }
    boolean virtual =
        column.generated().kind() != Column.Generated.Kind.STORED && tally.atLeast(18);
    if (o.expression() == null && virtual) {
      tally.fail("0A000", "DROP EXPRESSION is not supported for virtual generated columns");
    }
    if (o.expression() != null && !virtual) {
      tally.rewrite(o.target());
    }
  }

  /** The tables below and above must agree on what is generated. */
  private void refuseDropExpression(SetExpression o, Table table) {
    targets.refusesInherited(table, o.column(), "cannot drop generation expression from");
    // Version 13 takes every table below that has tables below itself for one under ONLY.
    boolean deep = tally.tree(table).stream().skip(1).anyMatch(t -> !t.children().isEmpty());
    if (deep && !tally.atLeast(14)) {
      tally.fail("0A000", "DROP EXPRESSION must be applied to child tables too");
    }
    if (o.target().only() && !table.children().isEmpty()) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION, "DROP EXPRESSION must be applied to child tables too");
    }
  }

  /** Identity is a matter of the table alone, from version 17 on also of its partitions. */
  private @Nullable TableColumn lockForIdentity(RelationTarget target, String column) {
    Table table = database.table(target.name());
    boolean below = table != null && table.isPartitioned() && tally.atLeast(17);
    if (table != null && table.isPartition() && tally.atLeast(17)) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION, "cannot change identity of a column of a partition");
    }
    return lock(target, column, ACCESS_EXCLUSIVE, target.only() || !below);
  }

  void addIdentity(AddIdentity o) {
    TableColumn column = lockForIdentity(o.target(), o.column());
    if (column == null) {
      return;
    }
    if (column.type() != null && !ColumnTypeEffects.isCounter(column.type())) {
      tally.fail("22023", "identity column type must be smallint, integer, or bigint");
    }
    if (Boolean.FALSE.equals(column.notNull())) {
      tally.fail(
          NOT_IN_PREREQUISITE_STATE,
          "column \"" + o.column() + "\" must be declared NOT NULL before identity can be added");
    }
    if (column.identity() != null || column.defaultValue() != null) {
      tally.fail(
          NOT_IN_PREREQUISITE_STATE,
          "column \"" + o.column() + "\" already has an identity or a default value");
    }
  }

  void alterIdentity(AlterIdentity o) {
    TableColumn column = lockForIdentity(o.target(), o.column());
    if (column == null || lacksIdentity(column, false)) {
      return;
    }
    Relation sequence = database.schema().relation(column.sequence());
    if (sequence != null) {
      tally.lock(sequence, SHARE_ROW_EXCLUSIVE);
      if (!GENERATED_ONLY.matcher(o.options()).matches()) {
        tally.rewriteOnly(sequence);
      }
    }
  }

  void dropIdentity(DropIdentity o) {
    Table table = database.table(o.table());
    TableColumn before = table == null ? null : table.column(o.column());
    boolean settled = o.ifExists() && before != null && before.identity() == null;
    TableColumn column =
        settled && !Objects.requireNonNull(table).isPartition()
            ? lock(o.target(), o.column(), ACCESS_EXCLUSIVE, true)
            : lockForIdentity(o.target(), o.column());
    if (column != null && !lacksIdentity(column, o.ifExists())) {
      tally.lockId(column.sequence(), ACCESS_EXCLUSIVE);
    }
  }

  private boolean lacksIdentity(TableColumn column, boolean ifExists) {
    boolean lacks = column.identity() == null && column.type() != null;
    if (lacks && !ifExists) {
      tally.fail(
          NOT_IN_PREREQUISITE_STATE, "column \"" + column.name() + "\" is not an identity column");
    }
    return lacks;
  }

  void setAttribute(SetColumnAttribute o) {
    boolean light =
        o.attribute() == SetColumnAttribute.Attribute.STATISTICS
            || o.attribute() == SetColumnAttribute.Attribute.OPTIONS;
    boolean reachesBelow =
        o.attribute() == SetColumnAttribute.Attribute.STATISTICS
            || o.attribute() == SetColumnAttribute.Attribute.STORAGE;
    TableColumn column =
        lock(
            o.target(),
            o.column(),
            light ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE,
            o.target().only() || !reachesBelow);
    boolean outOfLine =
        o.attribute() == SetColumnAttribute.Attribute.STORAGE
            && !o.value().toUpperCase(java.util.Locale.ROOT).matches("PLAIN|DEFAULT");
    if (column != null
        && column.type() != null
        && outOfLine
        && TypeSizes.isFixed(Domains.base(column.type(), database))) {
      tally.fail("0A000", "column data type " + column.type() + " can only have storage PLAIN");
    }
  }
}
