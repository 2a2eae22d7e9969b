package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ROW_SHARE;
import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.*;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects of adding, changing, validating and dropping constraints; measured on 13–18. */
final class ConstraintEffects {
  private final Tally tally;
  private final Database database;
  private final Statement statement;

  ConstraintEffects(Tally tally, Statement statement) {
    this.tally = tally;
    this.database = tally.database();
    this.statement = statement;
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
    Constraint constraint = o.constraint();
    QualifiedName table = o.table();
    boolean checked = !constraint.notValid() && !constraint.notEnforced();
    boolean only = o.target().only();
    if (constraint.name() != null
        && !tally.drops(constraint.name())
        && exists(table, constraint.name())) {
      tally.fail(
          "42710",
          "constraint \""
              + constraint.name()
              + "\" for relation \""
              + table.name()
              + "\" already exists");
    }
    switch (constraint.definition()) {
      case Constraint.ForeignKey key -> addForeignKey(table, key, constraint, checked);
      case Constraint.Check check -> {
        tally.lockTree(table, only, ACCESS_EXCLUSIVE);
        if (checked) {
          tally.scanTree(table);
        }
      }
      case Constraint.NotNull notNull -> {
        tally.lockTree(table, only, ACCESS_EXCLUSIVE);
        if (checked && !NotNullProof.exists(database, statement, table, notNull.column())) {
          tally.scanTree(table);
        }
      }
      case Constraint.Unique unique -> buildKey(table, constraint, unique.columns());
      case Constraint.PrimaryKey key -> buildKey(table, constraint, key.columns());
      case Constraint.Exclude exclude -> {
        tally.lock(table, RelationKind.TABLE, ACCESS_EXCLUSIVE);
        tally.scanTree(table);
        tally.build(constraint.name() != null ? constraint.name() : table.name() + "_excl");
      }
      case Constraint.UsingIndex using -> useIndex(table, using);
    }
  }

  private boolean exists(QualifiedName tableName, String name) {
    Table table = database.table(tableName);
    TableConstraint before = table == null ? null : table.constraint(name);
    return before != null && before.birth().isInHistory();
  }

  private void addForeignKey(
      QualifiedName table, Constraint.ForeignKey key, Constraint constraint, boolean checked) {
    tally.lockTree(table, false, SHARE_ROW_EXCLUSIVE);
    tally.lockTree(key.referenced(), false, SHARE_ROW_EXCLUSIVE);
    Table known = database.table(table);
    boolean partitioned = known != null && known.isPartitioned();
    if (constraint.notValid() && partitioned && !tally.atLeast(18)) {
      tally.fail(
          "42809",
          "cannot add NOT VALID foreign key on partitioned table \""
              + table.name()
              + "\" referencing relation \""
              + key.referenced().name()
              + "\"");
    }
    if (checked) {
      tally.scanTree(table);
    }
  }

  private void buildKey(QualifiedName tableName, Constraint constraint, List<String> columns) {
    tally.lockTree(tableName, false, ACCESS_EXCLUSIVE);
    tally.scanTree(tableName);
    boolean primary = constraint.definition() instanceof Constraint.PrimaryKey;
    String made =
        constraint.name() != null
            ? constraint.name()
            : primary
                ? tableName.name() + "_pkey"
                : tableName.name() + "_" + String.join("_", columns) + "_key";
    tally.build(made);
  }

  private void useIndex(QualifiedName tableName, Constraint.UsingIndex using) {
    tally.lock(tableName, RelationKind.TABLE, ACCESS_EXCLUSIVE);
    Table table = database.table(tableName);
    TableIndex index = database.index(new QualifiedName(tableName.schema(), using.index()));
    if (index != null) {
      tally.lock(index, ACCESS_EXCLUSIVE);
    }
    if (table != null && table.isPartitioned()) {
      tally.fail(
          "0A000",
          "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables");
    }
    if (using.primaryKey() && !provenNotNull(tableName, index)) {
      tally.scanTree(tableName);
    }
  }

  /** An index the history does not know is trusted to be over NOT NULL columns. */
  private boolean provenNotNull(QualifiedName table, @Nullable TableIndex index) {
    if (index == null || index.definition() == null) {
      return true;
    }
    return index.definition().keys().stream()
        .map(key -> key.column())
        .allMatch(
            column -> column != null && NotNullProof.exists(database, statement, table, column));
  }

  /** A constraint written with a column that is being added. */
  void addInline(QualifiedName table, Column column, Constraint constraint) {
    switch (constraint.definition()) {
      case Constraint.Check check -> {
        if (!constraint.notEnforced()) {
          tally.scanTree(table);
        }
      }
      case Constraint.ForeignKey key -> {
        tally.lock(key.referenced(), RelationKind.TABLE, SHARE_ROW_EXCLUSIVE);
        if (column.defaultValue() != null && !constraint.notEnforced()) {
          tally.scanTree(table);
        }
      }
      case Constraint.Unique unique -> buildKey(table, constraint, List.of(column.name()));
      case Constraint.PrimaryKey key -> buildKey(table, constraint, List.of(column.name()));
      case Constraint.Exclude exclude -> {}
      case Constraint.NotNull notNull -> {}
      case Constraint.UsingIndex using -> {}
    }
  }

  void alter(AlterConstraint o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    TableConstraint constraint = table == null ? null : table.constraint(o.constraint());
    if (constraint != null) {
      tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
      if (Boolean.TRUE.equals(o.enforced()) && !constraint.enforced()) {
        tally.scanTree(o.table());
      }
    }
  }

  void validate(ValidateConstraint o) {
    Table table = database.table(o.table());
    TableConstraint constraint = table == null ? null : table.constraint(o.constraint());
    tally.lockTree(o.table(), o.target().only(), SHARE_UPDATE_EXCLUSIVE);
    if (constraint == null) {
      tally.scanTree(o.table());
      return;
    }
    if (constraint.definition() instanceof Constraint.ForeignKey key) {
      tally.lock(key.referenced(), RelationKind.TABLE, ROW_SHARE);
    }
    if (!constraint.validated()) {
      tally.scanTree(o.table());
    }
  }

  void drop(DropConstraint o) {
    tally.lockTree(o.table(), o.target().only(), ACCESS_EXCLUSIVE);
    Table table = database.table(o.table());
    if (table == null) {
      return;
    }
    TableConstraint constraint = table.constraint(o.constraint());
    if (constraint == null) {
      if (table.complete() && !o.ifExists()) {
        tally.fail(
            "42704",
            "constraint \""
                + o.constraint()
                + "\" of relation \""
                + table.name().name()
                + "\" does not exist");
      }
      return;
    }
    tally.lockId(constraint.referenced(), ACCESS_EXCLUSIVE);
    tally.lockId(constraint.index(), ACCESS_EXCLUSIVE);
    dependentKeys(o, table, constraint);
  }

  /** Foreign keys of other tables that rest on a key go with it, or keep it from going. */
  private void dependentKeys(DropConstraint o, Table table, TableConstraint constraint) {
    if (constraint.index() == Table.NONE) {
      return;
    }
    List<String> key = columns(constraint.definition());
    boolean primary = constraint.definition() instanceof Constraint.PrimaryKey;
    for (int id : table.referencing()) {
      Table other = database.schema().table(id);
      boolean rests =
          other != null
              && other.constraints().stream()
                  .filter(c -> c.referenced() == table.id())
                  .map(TableConstraint::definition)
                  .anyMatch(
                      d ->
                          d instanceof Constraint.ForeignKey foreign
                              && (foreign.referencedColumns().isEmpty()
                                  ? primary
                                  : foreign.referencedColumns().equals(key)));
      if (other == null || !rests) {
        continue;
      }
      tally.lock(other, ACCESS_EXCLUSIVE);
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
}
