package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.ROW_EXCLUSIVE;
import static dev.lockstep.schema.LockMode.ROW_SHARE;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.DataOperation.*;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.InsertedRows;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import dev.lockstep.schema.View;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Effects of statements on rows (manual 13.3.1); measured on 13–18. */
final class DataEffects {
  private static final Pattern OVERRIDING =
      Pattern.compile("(?i)\\boverriding\\s+(?:system|user)\\s+value\\b|\\bdefault\\b");

  private final Tally tally;
  private final Database database;
  private final Targets targets;
  private final Set<Integer> following = new HashSet<>();

  DataEffects(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  void add(DataOperation operation) {
    switch (operation) {
      case Insert o -> insert(o);
      case Update o -> update(o);
      case Delete o -> delete(o);
      case Merge o -> {
        if (write(o.table(), List.of())) {
          tally.lockTree(o.table(), false, ROW_EXCLUSIVE);
          tally.scanTree(o.table());
          new Reading(tally).read(o.source(), true);
        }
      }
      case Select o -> select(o);
      case Copy o -> copy(o);
      case Truncate o -> truncate(o);
      case Call o -> {}
    }
  }

  private void select(Select o) {
    LockMode mode = o.locking() ? ROW_SHARE : ACCESS_SHARE;
    List<QualifiedName> names = o.query().relations();
    Table table = names.size() == 1 ? database.table(names.getFirst()) : null;
    if (o.where() == null
        || table == null
        || !o.query().complete()
        || Reading.isOnly(tally.text(), names.getFirst())) {
      new Reading(tally).read(o.query(), true, mode);
      return;
    }
    new Pruning(database, o.where()).tree(table).forEach(each -> tally.lock(each, mode));
    search(names.getFirst(), o.where(), false);
    new Reading(tally).count(o.query());
  }

  /** Whether rows of the table can be written: it and the columns are not known to be missing. */
  private boolean write(QualifiedName name, List<String> columns) {
    tally.changesRows();
    if (targets.isMissing(name, false, Targets.UNDEFINED_TABLE)) {
      return false;
    }
    Table table = database.table(name);
    if (table != null) {
      columns.forEach(column -> targets.lacksColumn(table, column));
    }
    tally.lock(name, RelationKind.TABLE, ROW_EXCLUSIVE);
    if (database.find(name) instanceof View view) {
      writeThrough(view);
    }
    return true;
  }

  /** Rows written to a view are those of the one table it shows (CREATE VIEW, Updatable Views). */
  private void writeThrough(View view) {
    if (view.materialized()) {
      tally.fail(
          Targets.WRONG_OBJECT_TYPE,
          "cannot change materialized view \"" + view.name().name() + "\"");
    }
    if (view.uses().size() != 1) {
      return;
    }
    Relation below = database.schema().relation(view.uses().getFirst());
    if (below instanceof View inner) {
      tally.lock(inner, ROW_EXCLUSIVE);
      writeThrough(inner);
    } else if (below != null) {
      tally.lock(below, ROW_EXCLUSIVE);
    }
  }

  private void insert(Insert o) {
    if (!write(o.table(), o.columns())) {
      return;
    }
    boolean runs = !o.valuesOnly() || !o.source().relations().isEmpty();
    Reading reading = new Reading(tally);
    reading.read(o.source(), runs);
    if (!runs) {
      reading.count(o.source());
    }
    Table table = database.table(o.table());
    if (table == null) {
      return;
    }
    if (o.valuesOnly() && table.isPartitioned()) {
      lockTakers(table, o);
    }
    if (table.isPartition()) {
      // The bound, which the row must fit, is read from the tables above.
      lockAncestors(table);
    }
    for (TableColumn column : table.columns()) {
      refuseIdentity(column, o);
      boolean drawn = !o.columns().isEmpty() && !o.columns().contains(column.name());
      if (drawn && column.identity() != null) {
        tally.lockId(column.sequence(), ROW_EXCLUSIVE);
      } else if (drawn) {
        Defaults.lockSequences(tally, column.defaultValue(), true);
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      if (mayRefer(constraint, o, table)) {
        checkReference(constraint, o.columns());
      }
    }
  }

  /** A row with a NULL in its key refers to nothing. */
  private static boolean mayRefer(TableConstraint constraint, Insert o, Table table) {
    Constraint.ForeignKey key = constraint.foreignKey();
    InsertedRows rows = o.rows();
    if (key == null || rows == null) {
      return true;
    }
    List<String> columns =
        o.columns().isEmpty()
            ? table.columns().stream().map(TableColumn::name).toList()
            : o.columns();
    return rows.lists().stream()
        .anyMatch(
            list ->
                key.columns().stream()
                    .noneMatch(
                        column -> {
                          int at = columns.indexOf(column);
                          TableColumn own = table.column(column);
                          return at >= 0 && at < list.size()
                              ? list.get(at).isNull()
                              : own != null && own.defaultValue() == null && own.identity() == null;
                        }));
  }

  /** Where the partitions that take the rows are not known, each may. */
  private void lockTakers(Table table, Insert o) {
    Database after = database.after(tally.statementOf(List.of(o)));
    List<Table> below = tally.tree(table);
    List<Table> changed =
        below.stream().filter(each -> !each.equals(after.schema().relation(each.id()))).toList();
    boolean known =
        !changed.isEmpty() && after.tree(table).stream().allMatch(each -> each.rows() != null);
    (known ? changed : below)
        .stream()
            .filter(each -> each.id() != table.id())
            .forEach(
                each -> {
                  tally.lock(each, ROW_EXCLUSIVE);
                  lockBetween(each, table);
                });
  }

  private void lockBetween(Table table, Table top) {
    for (int id : table.parents()) {
      if (id != top.id() && database.schema().table(id) instanceof Table parent) {
        tally.lock(parent, ROW_EXCLUSIVE);
        lockBetween(parent, top);
      }
    }
  }

  private void lockAncestors(Table table) {
    for (int id : table.parents()) {
      tally.lockId(id, ACCESS_SHARE);
      if (database.schema().table(id) instanceof Table parent && parent.isPartition()) {
        lockAncestors(parent);
      }
    }
  }

  /** A column GENERATED ALWAYS takes no value but with OVERRIDING (manual 5.3). */
  private void refuseIdentity(TableColumn column, Insert o) {
    boolean given = o.columns().contains(column.name());
    boolean always =
        column.generated() != null || (column.identity() != null && column.identity().always());
    if (given && always && !OVERRIDING.matcher(tally.text()).find()) {
      tally.fail(
          "428C9", "cannot insert a non-DEFAULT value into column \"" + column.name() + "\"");
    }
  }

  private void checkReference(TableConstraint constraint, List<String> columns) {
    boolean concerned =
        columns.isEmpty()
            || !Collections.disjoint(ConstraintEffects.columns(constraint.definition()), columns);
    if (concerned
        && constraint.foreignKey() != null
        && constraint.enforced()
        && constraint.timing() != TableConstraint.Timing.DEFERRED) {
      tally.lockId(constraint.referenced(), ROW_SHARE);
    }
  }

  private void update(Update o) {
    if (!write(o.table(), o.columns())) {
      return;
    }
    boolean only = Reading.isOnly(tally.text(), o.table());
    lockLeft(o.table(), o.where(), only);
    search(o.table(), o.where(), only);
    readOthers(o.source(), o.table());
    Table table = database.table(o.table());
    if (table != null && table.filling() != Table.Filling.EMPTY) {
      table.constraints().forEach(constraint -> checkReference(constraint, o.columns()));
      followReferences(table, o.columns(), false);
    }
  }

  private void delete(Delete o) {
    if (!write(o.table(), List.of())) {
      return;
    }
    boolean only = Reading.isOnly(tally.text(), o.table());
    lockLeft(o.table(), o.where(), only);
    search(o.table(), o.where(), only);
    readOthers(o.source(), o.table());
    Table table = database.table(o.table());
    if (table != null && table.filling() != Table.Filling.EMPTY) {
      followReferences(table, List.of(), true);
    }
  }

  private void readOthers(Query source, QualifiedName target) {
    List<QualifiedName> others =
        source.relations().stream().filter(name -> !name.equals(target)).toList();
    new Reading(tally)
        .read(
            new Query(
                others,
                source.starred(),
                source.columns(),
                source.functions(),
                source.output(),
                source.complete(),
                source.text(),
                source.span()),
            true);
  }

  private void lockLeft(QualifiedName name, @Nullable Expression where, boolean only) {
    if (only || !(database.find(name) instanceof Table table)) {
      tally.lockTree(name, only, ROW_EXCLUSIVE);
    } else {
      new Pruning(database, where).tree(table).forEach(each -> tally.lock(each, ROW_EXCLUSIVE));
    }
  }

  /** Finds the rows: by an index where an equality on its first key is asked for. */
  private void search(QualifiedName name, @Nullable Expression where, boolean only) {
    Table table = database.table(name);
    if (table == null) {
      if (database.find(name) instanceof View) {
        return;
      }
      tally.scan(name);
      return;
    }
    List<Table> searched = only ? List.of(table) : new Pruning(database, where).tree(table);
    for (Table each : searched) {
      if (each.isPartitioned()) {
        continue;
      }
      if (where == null || !isIndexed(each, where)) {
        tally.scan(each);
      }
    }
  }

  private boolean isIndexed(Table table, Expression where) {
    Set<String> fixed = new HashSet<>();
    collectFixed(where, fixed);
    return tally.indexes(table).stream()
        .map(TableIndex::definition)
        .anyMatch(
            index ->
                index != null
                    && index.where() == null
                    && index.keys().getFirst().column() != null
                    && fixed.contains(index.keys().getFirst().column()));
  }

  private static void collectFixed(Expression condition, Set<String> fixed) {
    if (!(condition instanceof Expression.Operator operator)) {
      return;
    }
    if (operator.symbol().equals("and")) {
      operator.operands().forEach(part -> collectFixed(part, fixed));
    } else if (operator.symbol().equals("=")
        && operator.operands().getFirst() instanceof Expression.Column column
        && operator.operands().getLast().columns().isEmpty()) {
      fixed.add(column.name());
    }
  }

  /** Rows that refer to changed keys are looked for, and changed where the key says so. */
  private void followReferences(Table table, List<String> columns, boolean deleted) {
    for (int id : table.referencing()) {
      Table other = database.schema().table(id);
      if (other == null) {
        continue;
      }
      for (TableConstraint constraint : other.constraints()) {
        var key = constraint.foreignKey();
        if (key == null
            || constraint.referenced() != table.id()
            || !(deleted || !Collections.disjoint(key.referencedColumns(), columns))) {
          continue;
        }
        var action = deleted ? key.onDelete() : key.onUpdate();
        boolean waits = constraint.timing() == TableConstraint.Timing.DEFERRED;
        boolean changes =
            action != null
                && (action.words().startsWith("CASCADE") || action.words().startsWith("SET"));
        if (changes) {
          tally.lock(other, ROW_EXCLUSIVE);
          followChange(other, key.columns(), deleted && isCascade(action));
        } else if (!waits) {
          tally.lock(other, ROW_SHARE);
        }
      }
    }
  }

  private static boolean isCascade(Constraint.@Nullable Action action) {
    return action != null && action.words().startsWith("CASCADE");
  }

  /** The rows that a foreign key changes may be referred to in turn. */
  private void followChange(Table table, List<String> columns, boolean deleted) {
    if (following.add(table.id()) && table.filling() != Table.Filling.EMPTY) {
      followReferences(table, deleted ? List.of() : columns, deleted);
    }
  }

  private void copy(Copy o) {
    tally.changesRows();
    if (o.table() != null && !targets.isMissing(o.table(), false, Targets.UNDEFINED_TABLE)) {
      tally.lock(o.table(), RelationKind.TABLE, o.from() ? ROW_EXCLUSIVE : ACCESS_SHARE);
      if (!o.from()) {
        tally.scan(o.table());
      }
    }
    if (o.query() != null) {
      new Reading(tally).read(o.query(), true);
    }
  }

  private void truncate(Truncate o) {
    if (targets.isMissing(o.table(), false, Targets.UNDEFINED_TABLE)
        || !targets.isTable(o.table())) {
      return;
    }
    Table table = database.table(o.table());
    if (table == null) {
      tally.lock(o.table(), RelationKind.TABLE, ACCESS_EXCLUSIVE);
      tally.rewriteUnknown(o.table());
      return;
    }
    if (o.only() && table.isPartitioned()) {
      tally.fail(Targets.WRONG_OBJECT_TYPE, "cannot truncate only a partitioned table");
    }
    Set<Integer> named = new HashSet<>();
    for (Operation sibling : tally.siblings()) {
      Table other = sibling instanceof Truncate each ? database.table(each.table()) : null;
      if (other != null) {
        tally.tree(other).forEach(each -> named.add(each.id()));
      }
    }
    empty(o.only() ? List.of(table) : tally.tree(table), o, named);
  }

  private void empty(List<Table> tables, Truncate o, Set<Integer> named) {
    for (Table each : tables) {
      tally.lock(each, ACCESS_EXCLUSIVE);
      if (!tally.atLeast(14)) {
        each.parents().forEach(id -> lockAncestor(each, id));
      }
      if (!each.isPartitioned()) {
        tally.rewriteOnly(each);
        tally.indexes(each).forEach(tally::rebuild);
        if (!tally.indexes(each).isEmpty()) {
          tally.scan(each);
        }
      }
      if (o.restartIdentity()) {
        restart(each);
      }
      for (int id : each.referencing()) {
        Table other = database.schema().table(id);
        if (other != null && named.add(id)) {
          if (o.cascade()) {
            empty(tally.tree(other), o, named);
          } else {
            tally.fail("0A000", "cannot truncate a table referenced in a foreign key constraint");
          }
        }
      }
    }
  }

  private void lockAncestor(Table table, int parent) {
    if (table.isPartition()) {
      tally.lockId(parent, ACCESS_SHARE);
    }
  }

  private void restart(Table table) {
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof dev.lockstep.schema.Sequence sequence
          && sequence.ownerTable() == table.id()) {
        tally.lock(sequence, ACCESS_EXCLUSIVE);
        tally.rewriteOnly(sequence);
      }
    }
  }
}
