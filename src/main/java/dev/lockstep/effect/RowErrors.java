package dev.lockstep.effect;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexKey;
import dev.lockstep.ast.InsertedRows;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.Bound;
import dev.lockstep.ast.TransactionOperation.Commit;
import dev.lockstep.schema.Conversion;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Datum;
import dev.lockstep.schema.Evaluation;
import dev.lockstep.schema.OpenTransaction;
import dev.lockstep.schema.PartitionBound;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Rows;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.TableColumn;
import dev.lockstep.schema.TableConstraint;
import dev.lockstep.schema.TableIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that are known and that the statement, or what holds after it, does not allow (manual 5.5).
 * Whatever made them so, the tables as they stand after the statement tell.
 */
final class RowErrors {
  private static final String NOT_NULL_VIOLATION = "23502";
  private static final String FOREIGN_KEY_VIOLATION = "23503";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String CHECK_VIOLATION = "23514";

  private final Database before;
  private final Database after;
  private final Tally tally;
  private final boolean waits;

  private RowErrors(Database before, Database after, List<Operation> operations, Tally tally) {
    this.before = before;
    this.after = after;
    this.tally = tally;
    this.waits =
        !operations.isEmpty() && operations.stream().allMatch(DataOperation.class::isInstance);
  }

  static void check(List<Operation> operations, Database before, Tally tally) {
    for (Operation operation : operations) {
      switch (operation) {
        case AlterColumnType o -> checkValues(o, before, tally);
        case Commit o -> checkDeferred(before, tally);
        case DataOperation.Insert o -> checkInserted(o, before, tally);
        default -> {}
      }
    }
    Database after = before.after(tally.statementOf(operations));
    new RowErrors(before, after, operations, tally).check();
  }

  /** Each value is assigned to the new type. */
  private static void checkValues(AlterColumnType o, Database database, Tally tally) {
    SqlType type = Domains.base(o.type(), database);
    Expression using = o.using();
    for (Table table : tally.reach(o.target())) {
      for (Map<String, Datum> row : rows(table)) {
        Datum value = using == null ? row.get(o.column()) : Evaluation.of(using, row);
        String refusal = value == null ? null : Conversion.of(value, type).refusal();
        if (refusal != null) {
          tally.fail(refusal, "a value of \"" + o.column() + "\" does not fit " + o.type());
          return;
        }
      }
    }
  }

  /** Constants are assigned to their columns. */
  private static void checkInserted(DataOperation.Insert o, Database database, Tally tally) {
    Table table = database.table(o.table());
    InsertedRows rows = o.rows();
    if (table == null || rows == null || !table.complete()) {
      return;
    }
    List<String> columns =
        o.columns().isEmpty()
            ? table.columns().stream().map(TableColumn::name).toList()
            : o.columns();
    for (List<Expression> list : rows.lists()) {
      if (list.size() > columns.size()) {
        tally.fail("42601", "INSERT has more expressions than target columns");
      }
      for (int i = 0; i < Math.min(list.size(), columns.size()); i++) {
        TableColumn column = table.column(columns.get(i));
        if (column != null && column.type() != null) {
          checkInserted(list.get(i), column.type(), database, tally);
        }
      }
    }
  }

  private static void checkInserted(
      Expression value, SqlType column, Database database, Tally tally) {
    SqlType type = Domains.base(column, database);
    Defaults.refuseLabel(tally, type, value);
    Datum constant = Evaluation.of(value, Map.of());
    String refusal = constant == null ? null : Conversion.of(constant, type).refusal();
    if (refusal != null) {
      tally.fail(refusal, "the value " + value.text() + " does not fit " + column);
    }
  }

  private static List<Map<String, Datum>> rows(Table table) {
    Rows rows = table.rows();
    return rows == null ? List.of() : rows.all();
  }

  /** What waited for the commit is checked at last. */
  private static void checkDeferred(Database database, Tally tally) {
    OpenTransaction open = database.transaction();
    if (open == null || open.pending().isEmpty()) {
      return;
    }
    RowErrors errors = new RowErrors(database, database, List.of(), tally);
    for (Relation relation : database.schema().relations().values()) {
      if (relation instanceof Table table) {
        table.constraints().forEach(constraint -> errors.checkReference(table, constraint));
      }
    }
  }

  private void check() {
    Set<Integer> checked = new HashSet<>();
    boolean types = !before.schema().types().equals(after.schema().types());
    for (Relation relation : after.schema().relations().values()) {
      if (relation instanceof Table table
          && (types || !table.equals(before.schema().relation(table.id())))
          && checked.add(table.id())) {
        check(table);
      }
    }
    checkIndexes();
  }

  private void check(Table table) {
    for (TableColumn column : table.columns()) {
      checkColumn(table, column);
    }
    for (TableConstraint constraint : table.constraints()) {
      if (constraint.holds() && constraint.definition() instanceof Constraint.Check check) {
        checkEach(table, check.expression(), constraint.name());
      }
    }
    checkBounds(table);
    for (int id : table.parents()) {
      if (after.schema().table(id) instanceof Table parent) {
        checkBounds(parent);
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      checkReference(table, constraint);
    }
    for (int id : table.referencing()) {
      if (after.schema().table(id) instanceof Table other) {
        other.constraints().forEach(constraint -> checkReference(other, constraint));
      }
    }
  }

  private void checkColumn(Table table, TableColumn column) {
    SqlType type = column.type();
    boolean required =
        Boolean.TRUE.equals(column.notNull()) || (type != null && Domains.forbidsNull(type, after));
    for (Map<String, Datum> row : rows(table)) {
      Datum value = row.get(column.name());
      if (required && value != null && value.isNull()) {
        tally.fail(
            NOT_NULL_VIOLATION,
            "column \""
                + column.name()
                + "\" of relation \""
                + table.name().name()
                + "\" contains null values");
        return;
      }
    }
    for (Constraint constraint :
        type == null ? List.<Constraint>of() : Domains.checks(type, after)) {
      if (!constraint.notValid() && constraint.definition() instanceof Constraint.Check check) {
        for (Map<String, Datum> row : rows(table)) {
          Datum value = row.get(column.name());
          if (value != null && Evaluation.isFalse(check.expression(), Map.of("value", value))) {
            tally.fail(CHECK_VIOLATION, "a value of \"" + column.name() + "\" violates " + type);
            return;
          }
        }
      }
    }
  }

  private void checkEach(Table table, Expression condition, String name) {
    if (rows(table).stream().anyMatch(row -> Evaluation.isFalse(condition, row))) {
      tally.fail(
          CHECK_VIOLATION,
          "check constraint \""
              + name
              + "\" of relation \""
              + table.name().name()
              + "\" is violated by some row");
    }
  }

  /** The rows of each partition are those that go there. */
  private void checkBounds(Table parent) {
    if (!parent.isPartitioned()) {
      return;
    }
    if (!rows(parent).isEmpty()) {
      tally.fail(
          CHECK_VIOLATION,
          "no partition of relation \"" + parent.name().name() + "\" found for row");
    }
    for (int id : parent.children()) {
      Table partition = after.schema().table(id);
      Bound bound = partition == null ? null : partition.bound();
      if (partition == null || bound == null) {
        continue;
      }
      for (Table leaf : after.tree(partition)) {
        for (Map<String, Datum> row : rows(leaf)) {
          Integer place = PartitionBound.route(parent, row, after.schema());
          if (place != null && place != id) {
            tally.fail(
                CHECK_VIOLATION,
                "partition constraint of relation \""
                    + partition.name().name()
                    + "\" is violated by some row");
            return;
          }
        }
      }
    }
  }

  private void checkReference(Table table, TableConstraint constraint) {
    Constraint.ForeignKey key = constraint.foreignKey();
    boolean later = waits && constraint.timing() == TableConstraint.Timing.DEFERRED;
    Table referenced = after.schema().table(constraint.referenced());
    if (key == null || !constraint.holds() || later || referenced == null || key.period()) {
      return;
    }
    Set<List<Datum>> there = new HashSet<>();
    for (Table each : tally.filled(referenced, after)) {
      if (each.rows() == null) {
        return;
      }
      for (Map<String, Datum> row : rows(each)) {
        List<Datum> values = values(row, key.referencedColumns());
        if (values.size() < key.referencedColumns().size() || values.isEmpty()) {
          return;
        }
        there.add(values);
      }
    }
    for (Map<String, Datum> row : rows(table)) {
      List<Datum> values = values(row, key.columns());
      boolean refers =
          values.size() == key.columns().size() && values.stream().noneMatch(Datum::isNull);
      if (refers && !there.contains(values)) {
        tally.fail(
            FOREIGN_KEY_VIOLATION,
            "a row of \""
                + table.name().name()
                + "\" violates foreign key constraint \""
                + constraint.name()
                + "\"");
        return;
      }
    }
  }

  private static List<Datum> values(Map<String, Datum> row, List<String> columns) {
    List<Datum> values = new ArrayList<>();
    for (String column : columns) {
      Datum value = row.get(column);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private void checkIndexes() {
    for (Relation relation : after.schema().relations().values()) {
      if (relation instanceof TableIndex index
          && index.isUnique()
          && index.definition() instanceof Index definition
          && after.schema().table(index.table()) instanceof Table table
          && (!index.equals(before.schema().relation(index.id()))
              || !table.equals(before.schema().relation(table.id())))) {
        checkUnique(table, definition, index.name().name());
      }
    }
  }

  private void checkUnique(Table table, Index index, String name) {
    Set<List<Datum>> seen = new HashSet<>();
    Expression where = index.where();
    for (Map<String, Datum> row : rows(table)) {
      boolean within =
          where == null
              || (Evaluation.of(where, row) instanceof Datum.Truth truth && truth.value());
      List<Datum> values = new ArrayList<>();
      for (IndexKey key : index.keys()) {
        Datum value = Evaluation.of(key.expression(), row);
        if (value != null) {
          values.add(value);
        }
      }
      boolean comparable =
          values.size() == index.keys().size()
              && (index.nullsNotDistinct() || values.stream().noneMatch(Datum::isNull));
      if (within && comparable && !seen.add(values)) {
        tally.fail(UNIQUE_VIOLATION, "duplicate keys in unique index \"" + name + "\"");
        return;
      }
    }
  }
}
