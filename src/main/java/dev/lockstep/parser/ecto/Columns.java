package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What both adapters read from the columns of a command. */
final class Columns {
  private Columns() {}

  /** A foreign key when the type is one, else null. */
  static @Nullable Struct reference(@Nullable Value type) {
    return type instanceof Struct struct && struct.kind() == Struct.Kind.REFERENCE ? struct : null;
  }

  /** The foreign key in {@code from: references(…)} or {@code from: {references(…), opts}}. */
  static @Nullable Struct referenceIn(@Nullable Value from) {
    return from instanceof Value.Tuple(List<Value> pair, Span s) && pair.size() == 2
        ? reference(pair.getFirst())
        : reference(from);
  }

  /**
   * The change that would make a column what {@code from:} of a {@code modify} says it is; nothing
   * where it says nothing. A plain type has none of the options of the new one.
   */
  static Stream<Change> before(Change change) {
    Value from = change.option("from");
    if (change.action() != Change.Action.MODIFY || from == null || Terms.isNil(from)) {
      return Stream.empty();
    }
    Value type = from;
    List<Value> options = List.of();
    if (from instanceof Value.Tuple(List<Value> pair, Span s)
        && pair.size() == 2
        && pair.getLast() instanceof Value.Sequence fromOptions) {
      type = pair.getFirst();
      options = fromOptions.elements();
    }
    Value.Sequence only = new Value.Sequence(options, from.span());
    return Stream.of(
        new Change(
            Change.Action.MODIFY,
            change.column(),
            type,
            CollectionFunctions.delete(only, "from"),
            change.origin()));
  }

  /** The names of the columns with {@code primary_key: true}. */
  static List<Value> primaryKeys(List<Change> changes) {
    List<Value> keys = new ArrayList<>();
    for (Change change : changes) {
      Value flag = change.option("primary_key");
      if (change.action() != Change.Action.REMOVE && flag != null && Terms.isTruthy(flag)) {
        keys.add(change.column());
      }
    }
    return keys;
  }

  /** Where the first column of the key is added, or {@code call} when none is. */
  static Span placeOfKey(List<Change> changes, Span call) {
    for (Change change : changes) {
      if (!primaryKeys(List.of(change)).isEmpty()) {
        return change.origin().span();
      }
    }
    return call;
  }

  /** The name a foreign key is given, or {@code <table>_<column>_fkey}. */
  static Value referenceName(Struct reference, Struct table, Value column) {
    Value name = reference.field("name");
    if (!Terms.isNil(name)) {
      return name;
    }
    SqlText.Builder text = new SqlText.Builder();
    Span span = reference.span();
    for (Value part : List.of(table.field("name"), column)) {
      SqlText known = Terms.toText(part, span);
      text.append(known == null ? SqlText.synthetic("") : onlyAt(known, span)).generated("_", span);
    }
    return new Value.Text(text.generated("fkey", span).build(), span);
  }

  private static SqlText onlyAt(SqlText text, Span span) {
    return text.isKnown() ? new SqlText.Builder().generated(text.text(), span).build() : text;
  }

  /** The referenced table's schema: the reference's own, when it names one, else the table's. */
  static Value referencedPrefix(Struct reference, Struct table) {
    Value own = Value.get(reference.field("options"), "prefix");
    return own == null ? table.field("prefix") : own;
  }

  /** The columns of a composite foreign key: of this table, or of the referenced one. */
  static List<Value> keyColumns(Struct reference, Value column, boolean referenced) {
    List<Value> columns = new ArrayList<>();
    columns.add(referenced ? reference.field("column") : column);
    for (Value pair : SqlWriter.listOf(reference.field("with"))) {
      if (pair instanceof Value.Tuple(List<Value> both, Span s) && both.size() == 2) {
        columns.add(both.get(referenced ? 1 : 0));
      }
    }
    return columns;
  }

  /** The columns of {@code {:nilify, columns}} and {@code {:default, columns}}, else null. */
  static @Nullable List<Value> actionColumns(Value action) {
    return action instanceof Value.Tuple(List<Value> pair, Span s) && pair.size() == 2
        ? SqlWriter.listOf(pair.getLast())
        : null;
  }

  /** An index column's direction and expression; the direction is null where none is written. */
  record IndexPart(@Nullable String direction, Value expression) {
    static IndexPart of(Value column) {
      return column instanceof Value.Tuple(List<Value> pair, Span s)
              && pair.size() == 2
              && pair.getFirst() instanceof Value.Atom(String direction, Span ds)
          ? new IndexPart(direction, pair.getLast())
          : new IndexPart(null, column);
    }
  }

  /** Writes an index column: a string as it is, an atom as a name. */
  static void writeIndexPart(SqlWriter sql, Value expression) {
    switch (expression) {
      case Value.Text text -> sql.add(text);
      case Value.Unknown unknown -> sql.add((Value) unknown);
      default -> sql.name(expression);
    }
  }
}
