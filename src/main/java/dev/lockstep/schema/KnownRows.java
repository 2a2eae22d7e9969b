package dev.lockstep.schema;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.InsertedRows;
import dev.lockstep.ast.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the rows that statements spell out, and forgets what others may have changed. */
final class KnownRows {
  private final Draft draft;

  KnownRows(Draft draft) {
    this.draft = draft;
  }

  void insert(DataOperation.Insert o) {
    Table table = changed(o.table());
    if (table == null) {
      return;
    }
    List<Rows> before = new ArrayList<>();
    for (int id : draft.tree(table.id())) {
      Table each = draft.schema.table(id);
      if (each != null && each.rows() != null) {
        before.add(each.rows());
      }
    }
    InsertedRows inserted = o.rows();
    List<Map<String, Datum>> rows =
        inserted == null || !table.complete()
            ? null
            : new NewRows(draft.schema, draft.session.searchPath())
                .of(inserted, table, o.columns(), before);
    if (rows == null) {
      forget(table.id());
    } else {
      add(table, rows);
    }
  }

  /** The table whose rows a statement changes; what changes more than that is forgotten. */
  private @Nullable Table changed(QualifiedName name) {
    Relation relation = draft.find(name);
    boolean alone = relation instanceof Table table && !runsMore(table);
    if (relation != null && !alone) {
      forget();
    }
    return alone ? (Table) relation : null;
  }

  /** Whether triggers or rules may do anything at all along with a change. */
  private static boolean runsMore(Table table) {
    return !table.triggers().isEmpty() || !table.rules().isEmpty();
  }

  /** Rows go to the partitions that admit them; those that no partition admits stay. */
  private void add(Table table, List<Map<String, Datum>> rows) {
    if (!table.isPartitioned()) {
      Rows known = table.rows();
      draft.put(table.withRows(known == null ? null : known.plus(rows)));
      return;
    }
    Map<Integer, List<Map<String, Datum>>> routed = new HashMap<>();
    for (Map<String, Datum> row : rows) {
      Integer partition = PartitionBound.route(table, row, draft.schema);
      if (partition == null) {
        forget(table.id());
        return;
      }
      routed.computeIfAbsent(partition, id -> new ArrayList<>()).add(row);
    }
    routed.forEach(
        (id, some) -> {
          Table partition = draft.schema.table(id);
          if (partition != null) {
            add(partition, some);
          } else {
            draft.changeTable(table.id(), t -> t.withRows(new Rows(some)));
          }
        });
  }

  void update(DataOperation.Update o) {
    Table table = changed(o.table());
    if (table == null) {
      return;
    }
    boolean alone = o.source().relations().stream().allMatch(name -> name.equals(o.table()));
    Expression where = alone ? o.where() : null;
    Set<String> changed = new HashSet<>(o.columns());
    table.columns().stream()
        .filter(column -> column.generated() != null)
        .forEach(column -> changed.add(column.name()));
    if (isKey(table, o.columns())) {
      // Rows that move to another partition are not followed.
      forget(root(table).id());
      return;
    }
    for (int id : draft.tree(table.id())) {
      draft.changeTable(id, t -> changed(t, o, changed, where, alone));
    }
    table.referencing().forEach(id -> forgetFollowers(id, o.columns()));
  }

  private Table changed(
      Table table,
      DataOperation.Update o,
      Set<String> changed,
      @Nullable Expression where,
      boolean alone) {
    if (table.rows() == null) {
      return table;
    }
    List<Map<String, Datum>> rows = new ArrayList<>();
    for (Map<String, Datum> row : table.rows().all()) {
      Datum chosen = where == null && alone ? Datum.of(true) : chosen(where, row);
      boolean taken = chosen instanceof Datum.Truth truth && truth.value();
      if (chosen != null && !taken) {
        rows.add(row);
        continue;
      }
      Map<String, Datum> now = row;
      for (String column : changed) {
        now = Rows.with(now, column, taken ? value(o, column, row, table) : null);
      }
      rows.add(now);
    }
    return table.withRows(new Rows(rows));
  }

  private Table root(Table table) {
    Table parent = table.isPartition() ? draft.schema.table(table.parents().getFirst()) : null;
    return parent == null ? table : root(parent);
  }

  /** Whether a partition key of the tree the table is in holds one of the columns. */
  private boolean isKey(Table table, List<String> columns) {
    return draft.tree(root(table).id()).stream()
        .map(draft.schema::table)
        .filter(each -> each != null && each.partitionBy() != null)
        .flatMap(each -> each.partitionBy().keys().stream())
        .anyMatch(key -> !Collections.disjoint(key.expression().columns(), columns));
  }

  private static @Nullable Datum chosen(@Nullable Expression where, Map<String, Datum> row) {
    return where == null ? null : Evaluation.of(where, row);
  }

  /** The new value of a column, where it is a plain one. */
  private @Nullable Datum value(
      DataOperation.Update o, String column, Map<String, Datum> row, Table table) {
    int at = o.columns().indexOf(column);
    TableColumn own = table.column(column);
    if (at < 0 || o.values().isEmpty() || own == null) {
      return null;
    }
    Datum value = Evaluation.of(o.values().get(at), row);
    return value == null
        ? null
        : new NewRows(draft.schema, draft.session.searchPath()).stored(value, own.type());
  }

  /** A changed key takes the rows that refer to it along, where the foreign key says so. */
  private void forgetFollowers(int tableId, List<String> columns) {
    Table table = draft.schema.table(tableId);
    boolean follows =
        table != null
            && table.constraints().stream()
                .anyMatch(
                    c ->
                        c.foreignKey() instanceof Constraint.ForeignKey key
                            && key.onUpdate() != null
                            && !key.onUpdate().words().equals("NO ACTION")
                            && !key.onUpdate().words().equals("RESTRICT")
                            && !Collections.disjoint(key.referencedColumns(), columns));
    if (follows) {
      forget(tableId);
    }
  }

  private void forgetDeleted(int tableId) {
    Table table = draft.schema.table(tableId);
    boolean follows =
        table != null
            && table.constraints().stream()
                .anyMatch(
                    c ->
                        c.foreignKey() instanceof Constraint.ForeignKey key
                            && key.onDelete() != null
                            && !key.onDelete().words().equals("NO ACTION")
                            && !key.onDelete().words().equals("RESTRICT"));
    if (follows) {
      forget(tableId);
    }
  }

  void delete(DataOperation.Delete o) {
    Table table = changed(o.table());
    if (table == null) {
      return;
    }
    boolean alone = o.source().relations().stream().allMatch(name -> name.equals(o.table()));
    for (int id : draft.tree(table.id())) {
      draft.changeTable(id, t -> t.withRows(alone ? left(t.rows(), o.where()) : null));
    }
    table.referencing().forEach(this::forgetDeleted);
  }

  private static @Nullable Rows left(@Nullable Rows rows, @Nullable Expression where) {
    if (rows == null || where == null) {
      return rows == null ? null : Rows.NONE;
    }
    List<Map<String, Datum>> left = new ArrayList<>();
    for (Map<String, Datum> row : rows.all()) {
      Datum chosen = Evaluation.of(where, row);
      if (chosen == null) {
        return null;
      }
      if (!(chosen instanceof Datum.Truth truth && truth.value())) {
        left.add(row);
      }
    }
    return new Rows(left);
  }

  void truncate(DataOperation.Truncate o) {
    if (draft.find(o.table()) instanceof Table table) {
      empty(table, o, new HashSet<>());
    }
  }

  private void empty(Table table, DataOperation.Truncate o, Set<Integer> seen) {
    for (int id : draft.reach(table.id(), o.only())) {
      if (!seen.add(id)) {
        continue;
      }
      draft.changeTable(id, t -> t.withRows(Rows.NONE));
      Table each = draft.schema.table(id);
      for (int other : each == null || !o.cascade() ? List.<Integer>of() : each.referencing()) {
        Table referencing = draft.schema.table(other);
        if (referencing != null) {
          empty(referencing, o, seen);
        }
      }
    }
  }

  private void forget(int tableId) {
    draft.tree(tableId).forEach(id -> draft.changeTable(id, t -> t.withRows(null)));
  }

  /** Forgets the rows of all tables. */
  void forget() {
    for (Relation relation : List.copyOf(draft.schema.relations().values())) {
      if (relation instanceof Table table && table.rows() != null) {
        draft.put(table.withRows(null));
      }
    }
  }
}
