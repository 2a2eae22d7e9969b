package dev.lockstep.print;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Expression.Literal;
import dev.lockstep.ast.SqlType;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.print.ElixirTerm.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column's definition as the options of {@code add}, {@code modify} and {@code remove}. */
final class EctoColumn {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

  private EctoColumn() {}

  /** Whether Ecto has words for all of the column, its own constraints aside. */
  static boolean isSayable(Column column) {
    return column.storage() == null
        && column.compression() == null
        && (column.notNull() == null
            || (column.notNull().name() == null && !column.notNull().noInherit()))
        && (column.collation() == null || column.collation().schema() == null)
        && (column.generated() == null || column.identity() == null);
  }

  /**
   * {@code add :name, type, options}.
   *
   * @param reference the call that stands in place of the type, for a foreign key
   */
  static Call add(String word, Column column, @Nullable Call reference, boolean primaryKey) {
    List<Option> options = new ArrayList<>(EctoType.of(column.type()).options());
    options.addAll(options(column));
    if (primaryKey) {
      options.add(Elixir.option("primary_key", true));
    }
    ElixirTerm type = reference == null ? EctoType.of(column.type()).term() : reference;
    return Call.statement(word, List.of(Elixir.atom(column.name()), type), options);
  }

  private static List<Option> options(Column column) {
    List<Option> options = new ArrayList<>();
    if (column.generated() != null) {
      options.add(generated(Definitions.generated(column.generated())));
    }
    if (column.identity() != null) {
      options.add(generated(Definitions.identity(column.identity())));
    }
    if (column.defaultValue() != null) {
      Expression value = column.defaultValue().expression();
      options.add(Elixir.option("default", defaultValue(value, column.type())));
    }
    if (column.notNull() != null) {
      options.add(Elixir.option("null", false));
    }
    if (column.explicitNull()) {
      options.add(Elixir.option("null", true));
    }
    if (column.collation() != null) {
      options.add(Elixir.option("collation", Elixir.string(column.collation().name())));
    }
    return options;
  }

  private static Option generated(String clause) {
    return Elixir.option("generated", Elixir.string(clause.substring("GENERATED ".length())));
  }

  /** The value that Ecto writes as this very expression. */
  static ElixirTerm defaultValue(Expression value, SqlType type) {
    String text = Fragments.defaultValue(value);
    if (value instanceof Literal literal && literal.value() != null) {
      boolean number = INTEGER.matcher(text).matches();
      if (number) {
        return Elixir.integer(text);
      }
      if (literal.kind() == Literal.Kind.BOOLEAN) {
        return new Text(text.toLowerCase(Locale.ROOT));
      }
      if (text.equals("'{}'") && isMap(type)) {
        return new Text("%{}");
      }
      if (text.equals(Names.literal(literal.value())) && !text.startsWith("E")) {
        return Elixir.string(literal.value());
      }
    }
    if (value instanceof Literal literal && literal.kind() == Literal.Kind.NULL) {
      return new Text("nil");
    }
    if (INTEGER.matcher(text).matches()) {
      return Elixir.integer(text);
    }
    return isEmptyArray(text, type)
        ? new Text("[]")
        : Call.nested("fragment", List.of(Elixir.string(text)), List.of());
  }

  private static boolean isMap(SqlType type) {
    return type.name().equals("jsonb") && !type.isArray();
  }

  /** What Ecto writes for {@code []}: the element type without its modifiers. */
  private static boolean isEmptyArray(String text, SqlType type) {
    return type.dimensions() == 1
        && type.schema() == null
        && text.equalsIgnoreCase("ARRAY[]::" + type.name() + "[]");
  }
}
