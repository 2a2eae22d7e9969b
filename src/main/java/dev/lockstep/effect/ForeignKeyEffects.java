package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.ReferringKey;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Effects of adding a foreign key on both of its tables; measured on 13–18. */
final class ForeignKeyEffects {
  private final Tally tally;
  private final Database database;
  private final Targets targets;

  ForeignKeyEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(RelationTarget target, Constraint.ForeignKey key, Constraint constraint) {
    Table table = database.table(target.name());
    boolean partitioned = table != null && table.isPartitioned();
    // Partitions get the foreign key too, inheriting tables do not (manual 5.11.1), but from
    // version 18 on they are locked all the same.
    boolean below = partitioned || (tally.atLeast(18) && !target.only());
    tally.lockTree(target.name(), !below, SHARE_ROW_EXCLUSIVE);
    if (!lockReferenced(key)) {
      return;
    }
    if (partitioned && (target.only() || (constraint.notValid() && !tally.atLeast(18)))) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "cannot add such a foreign key on partitioned table \""
              + target.name().name()
              + "\" referencing relation \""
              + key.referenced().name()
              + "\"");
    }
    if (key.onDelete() != null && !key.columns().containsAll(key.onDelete().columns())) {
      tally.fail("42P10", "column in ON DELETE SET action must be part of foreign key");
    }
    Table referenced = database.table(key.referenced());
    if (table != null) {
      refuseMixture(table.persistence(), referenced);
    }
    if (table != null && referenced != null) {
      match(name -> typeOf(table, name), referenced, key);
    }
    if (constraint.notValid() || constraint.notEnforced()) {
      return;
    }
    if (table == null) {
      tally.scan(target.name());
    } else {
      List<Table> filled = partitioned ? tally.filled(table) : List.of(table);
      filled.stream().filter(each -> !hasKey(each, table, key)).forEach(tally::scan);
    }
  }

  /** Whether a partition has the foreign key already, so that it is adopted and not checked. */
  private boolean hasKey(Table partition, Table table, Constraint.ForeignKey key) {
    boolean there =
        partition.id() != table.id()
            && partition.constraints().stream()
                .anyMatch(
                    c ->
                        c.holds()
                            && c.foreignKey() instanceof Constraint.ForeignKey own
                            && own.columns().equals(key.columns())
                            && isReferenced(c.referenced(), key));
    if (there) {
      tally.lock(
          key.referenced(),
          dev.lockstep.schema.RelationKind.TABLE,
          dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE);
    }
    return there;
  }

  private boolean isReferenced(int id, Constraint.ForeignKey key) {
    Relation referenced = database.find(key.referenced());
    return referenced != null && referenced.id() == id;
  }

  /** A foreign key written with a new column: checked only where the column has a value. */
  void addInline(RelationTarget target, Constraint.ForeignKey key, SqlType type, boolean checked) {
    Table table = database.table(target.name());
    addNew(table == null ? Persistence.PERMANENT : table.persistence(), key, name -> type);
    if (!checked) {
      tally.because("the new column is NULL in every row: there is nothing to look up");
    } else if (table != null && !table.isPartitioned()) {
      tally.scan(table);
    } else {
      tally.scanTree(target.name());
    }
  }

  /**
   * A permanent table may refer only to permanent ones, a temporary only to temporary ones, an
   * unlogged not to temporary ones (CREATE TABLE, REFERENCES).
   */
  void refuseMixture(Persistence from, @Nullable Table to) {
    if (to == null || !to.birth().isInHistory()) {
      return;
    }
    boolean refused =
        switch (from) {
          case PERMANENT -> to.persistence() != Persistence.PERMANENT;
          case UNLOGGED -> to.persistence() == Persistence.TEMPORARY;
          case TEMPORARY -> to.persistence() != Persistence.TEMPORARY;
        };
    if (refused) {
      tally.fail(
          Targets.INVALID_TABLE_DEFINITION,
          "constraints on such a table may not reference \"" + to.name().name() + "\"");
    }
  }

  private boolean lockReferenced(Constraint.ForeignKey key) {
    if ("partial".equalsIgnoreCase(key.match())) {
      tally.fail("0A000", "MATCH PARTIAL not yet implemented");
    }
    if (targets.isMissing(key.referenced(), false, Targets.UNDEFINED_TABLE)
        || !targets.isTable(key.referenced())) {
      return false;
    }
    Table referenced = database.table(key.referenced());
    boolean partitioned = referenced != null && referenced.isPartitioned();
    tally.lockTree(key.referenced(), !partitioned, SHARE_ROW_EXCLUSIVE);
    return true;
  }

  private static @Nullable SqlType typeOf(Table table, String column) {
    TableColumn found = table.column(column);
    return found == null ? null : found.type();
  }

  /**
   * A foreign key of a table that is being made; {@code types} tells the types of its columns, null
   * for what is not known.
   */
  void addNew(
      Persistence persistence,
      Constraint.ForeignKey key,
      Function<String, @Nullable SqlType> types) {
    if (!lockReferenced(key)) {
      return;
    }
    Table referenced = database.table(key.referenced());
    refuseMixture(persistence, referenced);
    if (referenced != null) {
      match(types, referenced, key);
    }
  }

  private void match(
      Function<String, @Nullable SqlType> types, Table referenced, Constraint.ForeignKey key) {
    key.referencedColumns().forEach(column -> targets.lacksColumn(referenced, column));
    List<String> wanted =
        key.referencedColumns().isEmpty() ? primaryKey(referenced) : key.referencedColumns();
    if (wanted == null) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          "there is no primary key for referenced table \"" + referenced.name().name() + "\"");
      return;
    }
    if (wanted.isEmpty() || !referenced.complete()) {
      return;
    }
    if (wanted.size() != key.columns().size() || !isUnique(referenced, wanted)) {
      tally.fail("42830", "there is no unique constraint matching given keys");
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      SqlType from = types.apply(key.columns().get(i));
      SqlType to = typeOf(referenced, wanted.get(i));
      if (!areComparable(from, to)) {
        tally.fail("42804", "foreign key constraint cannot be implemented");
      }
    }
  }

  /** The columns of the primary key; empty when it may be unknown, null when there is none. */
  private static @Nullable List<String> primaryKey(Table table) {
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.definition() instanceof Constraint.PrimaryKey key) {
        return key.columns();
      }
    }
    return table.complete() ? null : List.of();
  }

  private boolean isUnique(Table table, List<String> columns) {
    return tally.indexes(table).stream().anyMatch(index -> ReferringKey.isKey(index, columns));
  }

  boolean areComparable(@Nullable SqlType from, @Nullable SqlType to) {
    return from == null
        || to == null
        || ForeignKeyTypes.of(from, to, database) != ForeignKeyTypes.NOT_COMPARABLE;
  }
}
