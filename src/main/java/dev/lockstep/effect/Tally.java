package dev.lockstep.effect;

import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Statement;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Lock;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Place;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
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

  private final Database start;
  private final Statement statement;
  private final boolean whole;
  private final Map<String, Locked> locks = new LinkedHashMap<>();
  private final Set<String> rewrites = new LinkedHashSet<>();
  private final Set<String> scans = new LinkedHashSet<>();
  private final Set<String> builds = new LinkedHashSet<>();
  private final Set<String> rebuilds = new LinkedHashSet<>();
  private final Set<Reason> reasons = new LinkedHashSet<>();
  private Database database;
  private boolean allowedInTransaction = true;
  private boolean changesRows;
  private Effect.@Nullable Failure failure;

  Tally(Database database, Statement statement, boolean whole) {
    this.whole = whole;
    this.start = database;
    this.database = database;
    this.statement = statement;
  }

  /** Goes on to the database that the next operation finds. */
  void at(Database now) {
    database = now;
  }

  Database database() {
    return database;
  }

  /** The database just before the statement. */
  Database start() {
    return start;
  }

  /** Whether what the history has not made is taken to be missing. */
  boolean isWhole() {
    return whole;
  }

  boolean atLeast(int major) {
    return database.target().atLeast(major);
  }

  /** The statement, or the part of it that these operations are. */
  Statement statementOf(List<Operation> operations) {
    return NewIndexes.statement(operations, statement);
  }

  /** The statement as sent. */
  String text() {
    return statement.text();
  }

  /** The operations of the whole statement. */
  List<Operation> siblings() {
    return statement.operations();
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

  /** A lock on a relation, unless the statement itself has made it. */
  void lock(Relation relation, LockMode mode) {
    boolean made = start.schema().relation(relation.id()) == null && relation.birth().isInHistory();
    if (!made) {
      lock(database.nameOnPath(relation), relation.kind(), mode);
      if (mode.atLeast(LockMode.ROW_EXCLUSIVE) && relation.kind() != RelationKind.INDEX) {
        Exposures.explain(relation, this);
      }
    }
  }

  private void lock(String name, RelationKind kind, LockMode mode) {
    locks.merge(
        name,
        new Locked(kind, mode),
        (before, now) -> new Locked(before.kind, before.mode.max(now.mode)));
  }

  void lockId(int id, LockMode mode) {
    Relation relation = database.schema().relation(id);
    if (relation != null) {
      lock(relation, mode);
    }
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

  /** A lock on the table and on those directly below it, which a change under ONLY touches. */
  void lockChildren(Table table, LockMode mode) {
    lock(table, mode);
    table.children().forEach(id -> lockId(id, mode));
  }

  /** See {@link Database#tree}. */
  List<Table> tree(Table table) {
    return database.tree(table);
  }

  /** The tables that an action reaches: none when the history does not know its target. */
  List<Table> reach(RelationTarget target) {
    Table table = database.table(target.name());
    if (table == null) {
      return List.of();
    }
    return target.only() ? List.of(table) : tree(table);
  }

  /** The tables of a tree that hold rows of their own. */
  List<Table> filled(Table table) {
    return filled(table, database);
  }

  /** The same in another database. */
  List<Table> filled(Table table, Database other) {
    return other.tree(table).stream().filter(each -> !each.isPartitioned()).toList();
  }

  void scan(QualifiedName name) {
    scans.add(database.nameOnPath(name));
  }

  void scan(Relation relation) {
    scans.add(database.nameOnPath(relation));
  }

  /** Reads the relation whole unless there is a reason why it need not. */
  void scanUnless(@Nullable Reason reason, Relation relation) {
    if (reason == null) {
      scan(relation);
    } else {
      reasons.add(reason);
    }
  }

  /** Reads whole every table of the tree that holds rows. */
  void scanTree(QualifiedName name) {
    if (database.table(name) instanceof Table table) {
      filled(table).forEach(this::scan);
    } else {
      scan(name);
    }
  }

  /** Writes what the action reaches anew, with all indexes. */
  void rewrite(RelationTarget target) {
    List<Table> tables = reach(target);
    if (tables.isEmpty()) {
      rewriteUnknown(target.name());
    }
    tables.stream().filter(table -> !table.isPartitioned()).forEach(this::rewrite);
  }

  void rewriteUnknown(QualifiedName name) {
    rewrites.add(database.nameOnPath(name));
    scan(name);
  }

  void rewrite(Table table) {
    rewrites.add(database.nameOnPath(table));
    scan(table);
    indexes(table).forEach(this::rebuild);
  }

  /** A new file without reading the old one: TRUNCATE, or a sequence set anew. */
  void rewriteOnly(Relation relation) {
    rewrites.add(database.nameOnPath(relation));
  }

  List<TableIndex> indexes(Relation relation) {
    List<Integer> ids =
        switch (relation) {
          case Table table -> table.indexes();
          case View view -> view.indexes();
          default -> List.of();
        };
    List<TableIndex> all = new ArrayList<>();
    for (int id : ids) {
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

  /** Why the statement does no more than it does. */
  void because(String sentence) {
    reasons.add(new Reason(sentence, null));
  }

  /** Why the statement does no more than it does, and what in the history that rests on. */
  void because(Place place, String sentence) {
    reasons.add(new Reason(sentence, place));
  }

  /** The relations locked so far, as on the search path. */
  Set<String> lockedRelations() {
    return locks.keySet();
  }

  boolean failed() {
    return failure != null;
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
        duration(),
        List.copyOf(reasons));
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
