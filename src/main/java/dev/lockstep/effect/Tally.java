package dev.lockstep.effect;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up the effect of one statement, operation by operation. */
final class Tally {
  private record Locked(RelationKind kind, LockMode mode) {}

  private final Database database;
  private final Statement statement;
  private final Map<String, Locked> locks = new LinkedHashMap<>();
  private final Set<String> rewrites = new LinkedHashSet<>();
  private final Set<String> scans = new LinkedHashSet<>();
  private final Set<String> builds = new LinkedHashSet<>();
  private final Set<String> rebuilds = new LinkedHashSet<>();
  private boolean allowedInTransaction = true;
  private boolean changesRows;
  private Effect.@Nullable Failure failure;

  Tally(Database database, Statement statement) {
    this.database = database;
    this.statement = statement;
  }

  /** Whether another operation of the statement drops the relation as well. */
  boolean dropsToo(Relation relation) {
    return statement.operations().stream()
        .map(
            operation ->
                switch (operation) {
                  case DropTable drop -> drop.table();
                  case DropView drop -> drop.view();
                  default -> null;
                })
        .anyMatch(name -> name != null && relation.equals(database.find(name)));
  }

  /** Whether an action of the statement drops the column or constraint of that name. */
  boolean drops(String part) {
    return statement.operations().stream()
        .anyMatch(
            operation ->
                switch (operation) {
                  case DropColumn drop -> drop.column().equals(part);
                  case DropConstraint drop -> drop.constraint().equals(part);
                  default -> false;
                });
  }

  Database database() {
    return database;
  }

  boolean atLeast(int major) {
    return database.target().atLeast(major);
  }

  /**
   * A lock on the relation of that name; one the history does not know is taken for {@code kind}.
   */
  void lock(QualifiedName name, RelationKind kind, LockMode mode) {
    Relation relation = database.find(name);
    if (relation == null) {
      lock(database.nameOnPath(name), kind, mode);
    } else {
      lock(relation, mode);
    }
  }

  void lock(Relation relation, LockMode mode) {
    lock(database.nameOnPath(relation), relation.kind(), mode);
  }

  void lock(String name, RelationKind kind, LockMode mode) {
    locks.merge(
        name,
        new Locked(kind, mode),
        (before, now) -> new Locked(before.kind, before.mode.max(now.mode)));
  }

  /** A lock on the table and on all its partitions and inheriting tables. */
  void lockTree(QualifiedName name, boolean only, LockMode mode) {
    Relation relation = database.find(name);
    if (relation instanceof Table table && !only) {
      tree(table).forEach(each -> lock(each, mode));
    } else {
      lock(name, RelationKind.TABLE, mode);
    }
  }

  /** The table with all tables below it, itself first. */
  List<Table> tree(Table table) {
    List<Table> all = new ArrayList<>(List.of(table));
    for (int i = 0; i < all.size(); i++) {
      for (int id : all.get(i).children()) {
        Table child = database.schema().table(id);
        if (child != null && !all.contains(child)) {
          all.add(child);
        }
      }
    }
    return all;
  }

  /** The tables of a tree that hold rows of their own. */
  List<Table> filled(Table table) {
    return tree(table).stream().filter(each -> !each.isPartitioned()).toList();
  }

  void lockId(int id, LockMode mode) {
    Relation relation = database.schema().relation(id);
    if (relation != null) {
      lock(relation, mode);
    }
  }

  void scan(QualifiedName name) {
    scans.add(database.nameOnPath(name));
  }

  void scan(Relation relation) {
    scans.add(database.nameOnPath(relation));
  }

  /** Reads whole every table of the tree that holds rows. */
  void scanTree(QualifiedName name) {
    if (database.table(name) instanceof Table table) {
      filled(table).forEach(this::scan);
    } else {
      scan(name);
    }
  }

  /** Writes the table, or each of its partitions, anew with all indexes. */
  void rewriteTree(QualifiedName name) {
    if (database.table(name) instanceof Table table) {
      filled(table).forEach(this::rewrite);
    } else {
      rewrites.add(database.nameOnPath(name));
      scan(name);
    }
  }

  void rewrite(Table table) {
    rewrites.add(database.nameOnPath(table));
    scan(table);
    indexes(table).forEach(this::rebuild);
  }

  void rewriteOnly(Relation relation) {
    rewrites.add(database.nameOnPath(relation));
  }

  List<TableIndex> indexes(Table table) {
    List<TableIndex> all = new ArrayList<>();
    for (int id : table.indexes()) {
      TableIndex index = database.schema().index(id);
      if (index != null) {
        all.add(index);
      }
    }
    return all;
  }

  void build(String index) {
    builds.add(index);
  }

  void rebuild(TableIndex index) {
    lock(index, LockMode.ACCESS_EXCLUSIVE);
    rebuilds.add(database.nameOnPath(index));
  }

  void changesRows() {
    changesRows = true;
  }

  void refusesTransaction() {
    allowedInTransaction = false;
  }

  /** The statement fails; the first reason given stays. */
  void fail(String sqlstate, String message) {
    if (failure == null) {
      failure = new Effect.Failure(sqlstate, message);
    }
  }

  Effect effect() {
    List<Lock> taken = new ArrayList<>();
    locks.forEach((name, locked) -> taken.add(new Lock(name, locked.kind, locked.mode)));
    return new Effect(
        taken,
        List.copyOf(rewrites),
        List.copyOf(scans),
        List.copyOf(builds),
        List.copyOf(rebuilds),
        allowedInTransaction,
        failure,
        duration());
  }

  private Effect.Duration duration() {
    if (!rewrites.isEmpty()) {
      return Effect.Duration.REWRITE;
    }
    if (!builds.isEmpty() || !rebuilds.isEmpty()) {
      return Effect.Duration.INDEX_BUILD;
    }
    if (changesRows) {
      return Effect.Duration.DATA;
    }
    return scans.isEmpty() ? Effect.Duration.INSTANT : Effect.Duration.SCAN;
  }
}
