package dev.lockstep.schema;

import dev.lockstep.ast.Expression;
import dev.lockstep.ast.InsertedRows;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Works out the rows an INSERT adds, and what a new column is for rows that are there. */
public final class NewRows {
  private static final int DEEPEST = 16;
  private static final int MOST = 2000;

  private final Schema schema;
  private final List<String> searchPath;

  NewRows(Schema schema, List<String> searchPath) {
    this.schema = schema;
    this.searchPath = searchPath;
  }

  /** The rows as they come to a table of these columns; null when there are too many to tell. */
  @Nullable List<Map<String, Datum>> of(
      InsertedRows inserted, Table table, List<String> columns, List<Rows> before) {
    InsertedRows.Counter counter = inserted.counter();
    if (counter != null && counter.to() - counter.from() >= MOST) {
      return null;
    }
    List<Map<String, Datum>> rows = new ArrayList<>();
    Map<String, Long> drawn = drawn(table, before);
    for (List<Expression> list : inserted.lists()) {
      if (counter == null) {
        rows.add(row(list, table, columns, Map.of(), drawn));
      } else {
        LongStream.rangeClosed(counter.from(), counter.to())
            .forEach(
                number ->
                    rows.add(
                        row(
                            list,
                            table,
                            columns,
                            Map.of(counter.name(), Datum.of(number)),
                            drawn)));
      }
    }
    return rows;
  }

  private Map<String, Datum> row(
      List<Expression> values,
      Table table,
      List<String> columns,
      Map<String, Datum> counter,
      Map<String, Long> drawn) {
    Map<String, Datum> row = new HashMap<>();
    List<TableColumn> computed = new ArrayList<>();
    int place = 0;
    for (TableColumn column : table.columns()) {
      int at = columns.isEmpty() ? place++ : columns.indexOf(column.name());
      Expression said = at >= 0 && at < values.size() ? values.get(at) : null;
      if (column.generated() != null) {
        computed.add(column);
      } else if (said == null || InsertedRows.isDefault(said)) {
        put(row, column, next(column, drawn));
      } else {
        Datum value = Evaluation.of(said, counter);
        put(row, column, value == null ? null : stored(value, column.type()));
      }
    }
    computed.forEach(column -> put(row, column, generated(column, row)));
    return Map.copyOf(row);
  }

  private static void put(Map<String, Datum> row, TableColumn column, @Nullable Datum value) {
    if (value != null) {
      row.put(column.name(), value);
    }
  }

  private @Nullable Datum generated(TableColumn column, Map<String, Datum> row) {
    if (column.generated() == null) {
      return null;
    }
    Datum value = Evaluation.of(column.generated().expression(), row);
    return value == null ? null : stored(value, column.type());
  }

  /** How often each counter has been drawn from: known where all values are those from 1 on. */
  private static Map<String, Long> drawn(Table table, List<Rows> before) {
    Map<String, Long> drawn = new HashMap<>();
    for (TableColumn column : table.columns()) {
      if (isCounted(column)) {
        Set<Datum> values = new HashSet<>();
        int rows = 0;
        for (Rows each : before) {
          rows += each.all().size();
          each.all().forEach(row -> values.add(row.getOrDefault(column.name(), Datum.NULL)));
        }
        Set<Datum> counted = new HashSet<>();
        LongStream.rangeClosed(1, rows).forEach(number -> counted.add(Datum.of(number)));
        if (values.equals(counted)) {
          drawn.put(column.name(), (long) rows);
        }
      }
    }
    return drawn;
  }

  private static boolean isCounted(TableColumn column) {
    return column.sequence() != Table.NONE
        && (column.identity() == null || column.identity().options() == null);
  }

  private @Nullable Datum next(TableColumn column, Map<String, Long> drawn) {
    if (column.sequence() != Table.NONE || column.identity() != null) {
      Long last = drawn.computeIfPresent(column.name(), (name, count) -> count + 1);
      return last == null ? null : Datum.of(last);
    }
    return standard(column, Map.of());
  }

  /** What the column is, without a value of its own, in a row. */
  @Nullable Datum standard(TableColumn column, Map<String, Datum> row) {
    if (column.generated() != null) {
      return generated(column, row);
    }
    Expression value = column.defaultValue();
    if (value == null) {
      value = defaultOfDomain(column.type());
    }
    if (value == null) {
      return isForeign(column.type()) ? null : Datum.NULL;
    }
    Datum computed = Evaluation.of(value, Map.of());
    return computed == null ? null : stored(computed, column.type());
  }

  private @Nullable Expression defaultOfDomain(@Nullable SqlType type) {
    SqlType now = type;
    for (int depth = 0; now != null && !now.isArray() && depth < DEEPEST; depth++) {
      if (!(schema.type(name(now), searchPath) instanceof DataType.Domain domain)) {
        return null;
      }
      if (domain.defaultValue() != null) {
        return domain.defaultValue();
      }
      now = domain.base();
    }
    return null;
  }

  /** Whether the type may be a domain with a default that the history does not know. */
  private boolean isForeign(@Nullable SqlType type) {
    return type == null || (type.schema() != null && schema.type(name(type), searchPath) == null);
  }

  private static QualifiedName name(SqlType type) {
    return new QualifiedName(type.schema(), type.name());
  }

  /** The value as a column of the type stores it, or null when that is not known. */
  @Nullable Datum stored(Datum value, @Nullable SqlType type) {
    SqlType now = type;
    for (int depth = 0; now != null && depth < DEEPEST; depth++) {
      DataType made = now.isArray() ? null : schema.type(name(now), searchPath);
      if (!(made instanceof DataType.Domain domain)) {
        return made instanceof DataType.EnumType && !value.isNull()
            ? new Datum.Text(value.print())
            : Conversion.of(value, now).stored();
      }
      now = domain.base();
    }
    return null;
  }
}
