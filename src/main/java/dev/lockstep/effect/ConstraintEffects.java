package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import java.util.Objects;

/** Effects of adding constraints (ALTER TABLE, ADD table_constraint); measured on 13–18. */
final class ConstraintEffects {
  private final Tally tally;
  private final Database database;
  private final Statement statement;
  private final Targets targets;

  ConstraintEffects(Tally tally, Statement statement) {
    this.tally = tally;
    this.database = tally.database();
    this.statement = statement;
    this.targets = new Targets(tally);
  }

  /** The columns of its own table that a constraint is about. */
  static List<String> columns(Constraint.Definition definition) {
    return switch (definition) {
      case Constraint.Check c -> c.expression().columns();
      case Constraint.NotNull c -> List.of(c.column());
      case Constraint.Unique c -> c.columns();
      case Constraint.PrimaryKey c -> c.columns();
      case Constraint.ForeignKey c -> c.columns();
      case Constraint.Exclude c ->
          c.elements().stream().flatMap(e -> e.key().expression().columns().stream()).toList();
      case Constraint.UsingIndex c -> List.of();
    };
  }

  void add(AddConstraint o) {
    if (!targets.isTable(o.target())) {
      return;
    }
    Constraint constraint = o.constraint();
    Table table = database.table(o.table());
    if (table != null) {
      refuse(o, table);
    }
    if (constraint.notEnforced()) {
      tally.because("NOT ENFORCED: no row is ever checked");
    } else if (constraint.notValid()) {
      tally.because("NOT VALID: the rows that are there are not checked");
    }
    switch (constraint.definition()) {
      case Constraint.ForeignKey key ->
          new ForeignKeyEffects(tally).add(o.target(), key, constraint);
      case Constraint.Check check -> addCheck(o, check, table);
      case Constraint.NotNull notNull -> addNotNull(o, notNull, table);
      case Constraint.Unique key -> buildKey(o.target(), key.columns());
      case Constraint.PrimaryKey key -> {
        buildKey(o.target(), key.columns());
        requireColumns(o.target(), key.columns());
      }
      case Constraint.Exclude exclude -> {
        if (table != null && table.isPartitioned() && !tally.atLeast(17)) {
          tally.fail("0A000", "exclusion constraints are not supported on partitioned tables");
        }
        buildKey(o.target(), columns(exclude));
      }
      case Constraint.UsingIndex using -> useIndex(o, using);
    }
  }

  private static boolean isChecked(Constraint constraint) {
    return !constraint.notValid() && !constraint.notEnforced();
  }

  private void refuse(AddConstraint o, Table table) {
    Constraint constraint = o.constraint();
    List<String> columns = columns(constraint.definition());
    columns.forEach(column -> targets.lacksColumn(table, column));
    if (isKey(constraint.definition()) && columns.stream().distinct().count() < columns.size()) {
      tally.fail("42701", "a column appears twice in the constraint");
    }
    if (isSecondPrimaryKey(List.of(constraint), table)) {
      failSecondPrimaryKey(tally, table);
    }
    if (constraint.definition() instanceof Constraint.Check check) {
      new ExpressionErrors(tally).refuseCheck(check.expression(), table);
    }
    String name = constraint.name();
    if (name == null) {
      return;
    }
    if (isIndexed(constraint.definition())
        && database.find(new QualifiedName(table.name().schema(), name)) instanceof TableIndex) {
      tally.fail(Targets.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
    }
    TableConstraint before = table.constraint(name);
    if (before != null
        && before.birth().isInHistory()
        && !(before.definition() instanceof Constraint.NotNull)) {
      tally.fail(
          "42710",
          "constraint \""
              + name
              + "\" for relation \""
              + table.name().name()
              + "\" already exists");
    }
  }

  private static boolean isKey(Constraint.Definition definition) {
    return definition instanceof Constraint.Unique || definition instanceof Constraint.PrimaryKey;
  }

  /** Whether one of the constraints is a primary key, and the table has one already. */
  static boolean isSecondPrimaryKey(List<Constraint> constraints, Table table) {
    return constraints.stream().anyMatch(c -> isPrimary(c.definition()))
        && table.constraints().stream()
            .anyMatch(c -> c.definition() instanceof Constraint.PrimaryKey);
  }

  static void failSecondPrimaryKey(Tally tally, Table table) {
    tally.fail(
        Targets.INVALID_TABLE_DEFINITION,
        "multiple primary keys for table \"" + table.name().name() + "\" are not allowed");
  }

  private static boolean isPrimary(Constraint.Definition definition) {
    return definition instanceof Constraint.PrimaryKey
        || (definition instanceof Constraint.UsingIndex using && using.primaryKey());
  }

  private static boolean isIndexed(Constraint.Definition definition) {
    return definition instanceof Constraint.Unique
        || definition instanceof Constraint.PrimaryKey
        || definition instanceof Constraint.Exclude;
  }

  private void addCheck(
      AddConstraint o, Constraint.Check check, @org.jspecify.annotations.Nullable Table table) {
    // NO INHERIT reaches the tables below only from version 18 on.
    boolean alone = o.target().only() || (check.noInherit() && !tally.atLeast(18));
    tally.lockTree(o.table(), alone, ACCESS_EXCLUSIVE);
    if (table == null) {
      if (isChecked(o.constraint())) {
        tally.scan(o.table());
      }
      return;
    }
    if (!check.noInherit()) {
      targets.refusesOnly(o.target(), table, "adding a constraint");
    } else if (table.isPartitioned()) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "cannot add NO INHERIT constraint to partitioned table");
    }
    if (isChecked(o.constraint())) {
      List<Table> reached =
          check.noInherit() || o.target().only() ? List.of(table) : tally.tree(table);
      reached.stream().filter(each -> !each.isPartitioned()).forEach(tally::scan);
    }
  }

  private void addNotNull(
      AddConstraint o, Constraint.NotNull notNull, @org.jspecify.annotations.Nullable Table table) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    if (table == null) {
      if (isChecked(o.constraint())) {
        tally.scan(o.table());
      }
      return;
    }
    for (TableConstraint before : table.constraints()) {
      boolean another =
          before.definition() instanceof Constraint.NotNull own
              && own.column().equals(notNull.column())
              && o.constraint().name() != null
              && !before.name().equals(o.constraint().name());
      if (another) {
        tally.fail("55000", "column \"" + notNull.column() + "\" already has " + before.name());
      }
    }
    if (notNull.noInherit() && table.isPartitioned()) {
      tally.fail("0A000", "not-null constraints on partitioned tables cannot be NO INHERIT");
    }
    for (Table each : notNull.noInherit() ? List.of(table) : tally.reach(o.target())) {
      if (isChecked(o.constraint()) && !each.isPartitioned()) {
        tally.scanUnless(NotNullProof.find(database, statement, each, notNull.column()), each);
      }
    }
  }

  /** Locks for an index that stands behind a constraint; what it reads, its building tells. */
  private void buildKey(RelationTarget target, List<String> columns) {
    Table table = database.table(target.name());
    if (table == null) {
      tally.lock(target.name(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      tally.scan(target.name());
      return;
    }
    List<Table> reached = target.only() ? List.of(table) : tally.tree(table);
    if (!PartitionKeys.areCoveredBy(reached, columns)) {
      PartitionKeys.fail(tally);
    }
    for (String column : columns) {
      TableColumn found = table.column(column);
      if (found != null && isVirtual(found)) {
        tally.fail("0A000", "unique constraints on virtual generated columns are not supported");
      }
    }
    tally.lock(table, ACCESS_EXCLUSIVE);
    // From version 18 on every ADD UNIQUE or PRIMARY KEY locks the tables below as itself.
    if (!target.only() && (table.isPartitioned() || tally.atLeast(18))) {
      LockMode below = tally.atLeast(18) ? ACCESS_EXCLUSIVE : SHARE;
      tally.tree(table).stream().skip(1).forEach(each -> tally.lock(each, below));
    }
  }

  private boolean isVirtual(TableColumn column) {
    return column.generated() != null
        && column.generated().kind() != Column.Generated.Kind.STORED
        && tally.atLeast(18);
  }

  /** A primary key requires its columns, also of the tables that inherit (18). */
  private void requireColumns(RelationTarget target, List<String> columns) {
    Table table = database.table(target.name());
    if (table == null || target.only()) {
      return;
    }
    if (!table.isPartitioned() && !tally.atLeast(18)) {
      // SET NOT NULL, which the primary key implies, asks the inheriting tables first.
      tally.tree(table).forEach(each -> tally.lock(each, ACCESS_EXCLUSIVE));
    }
    for (Table each : tally.tree(table)) {
      for (String column : columns) {
        Reason proof = NotNullProof.find(database, statement, each, column);
        if (!each.isPartitioned()) {
          if (proof == null) {
            tally.lock(each, ACCESS_EXCLUSIVE);
          }
          tally.scanUnless(proof, each);
        }
      }
    }
  }

  private void useIndex(AddConstraint o, Constraint.UsingIndex using) {
    tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    QualifiedName name = new QualifiedName(o.table().schema(), using.index());
    if (table != null && table.isPartitioned()) {
      tally.fail(
          "0A000",
          "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables");
    }
    if (targets.isMissing(name, false, Targets.UNDEFINED_OBJECT)) {
      return;
    }
    TableIndex index = database.index(name);
    if (index == null || index.definition() == null) {
      return;
    }
    if (table != null && index.table() != Table.NONE && index.table() != table.id()) {
      tally.fail("55000", "index \"" + using.index() + "\" does not belong to the table");
    }
    refuseIndex(index, index.definition());
    tally.because(index.birth().place(), "the index " + using.index() + " is built already");
    String constraint = o.constraint().name();
    if (constraint != null && !constraint.equals(using.index())) {
      // The index is renamed to the constraint.
      tally.lock(index, LockMode.SHARE_UPDATE_EXCLUSIVE);
    }
    if (using.primaryKey() && table != null) {
      requireColumns(
          RelationTarget.table(o.table()),
          index.definition().keys().stream()
              .map(IndexKey::column)
              .filter(Objects::nonNull)
              .toList());
    }
  }

  private void refuseIndex(TableIndex index, Index definition) {
    String name = index.name().name();
    if (index.constraint() != null) {
      tally.fail("55000", "index \"" + name + "\" is already associated with a constraint");
    }
    if (!index.valid()) {
      tally.fail("55000", "index \"" + name + "\" is not valid");
    }
    boolean fits =
        definition.unique()
            && definition.where() == null
            && definition.keys().stream()
                .allMatch(
                    key ->
                        key.column() != null
                            && !Boolean.TRUE.equals(key.descending())
                            && !Boolean.TRUE.equals(key.nullsFirst())
                            && key.opclass() == null);
    if (!fits) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "\"" + name + "\" is not a plain unique index in default order");
    }
  }

  /** A constraint written with a column that is being added. */
  void addInline(RelationTarget target, Column column, Constraint constraint) {
    switch (constraint.definition()) {
      case Constraint.Check check -> {
        if (!constraint.notEnforced()) {
          tally.scanTree(target.name());
        }
      }
      case Constraint.ForeignKey key ->
          new ForeignKeyEffects(tally)
              .addInline(
                  target,
                  key,
                  column.type().stored(),
                  column.defaultValue() != null && !constraint.notEnforced());
      case Constraint.Unique unique -> buildKey(target, List.of(column.name()));
      case Constraint.PrimaryKey key -> buildKey(target, List.of(column.name()));
      case Constraint.Exclude exclude -> {}
      case Constraint.NotNull notNull -> {}
      case Constraint.UsingIndex using -> {}
    }
  }
}
