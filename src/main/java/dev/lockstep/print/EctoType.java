package dev.lockstep.print;

import dev.lockstep.ast.SqlType;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.print.ElixirTerm.Text;
import java.util.List;
import java.util.Set;

/**
 * A type in Ecto's words with the options it needs ({@code size:}, {@code precision:}, {@code
 * scale:}): what Ecto's PostgreSQL adapter turns back into exactly this type. Types that Ecto has
 * no word for are atoms, which it sends as they are.
 */
record EctoType(ElixirTerm term, List<Option> options) {
  /** Names that mean another type to Ecto than to PostgreSQL. */
  private static final Set<String> OTHER_MEANING =
      Set.of(
          "id",
          "identity",
          "binary_id",
          "string",
          "bitstring",
          "binary",
          "map",
          "datetime",
          "duration",
          "time_usec",
          "utc_datetime",
          "utc_datetime_usec",
          "naive_datetime",
          "naive_datetime_usec");

  static EctoType of(SqlType type) {
    EctoType element = element(type);
    ElixirTerm term = element.term;
    for (int i = 0; i < type.dimensions(); i++) {
      term = Elixir.tuple(new Text(":array"), term);
    }
    return new EctoType(term, element.options);
  }

  private static EctoType element(SqlType type) {
    if (type.schema() != null || type.fields() != null) {
      return verbatim(type);
    }
    return switch (type.name()) {
      case "varchar" -> varchar(type);
      case "numeric" -> numeric(type);
      case "timestamp" -> timestamp(type, "utc_datetime");
      case "time" -> timestamp(type, "time");
      case "bytea" -> plain(type, "binary");
      case "jsonb" -> plain(type, "map");
      case "double precision" -> plain(type, "float");
      default -> OTHER_MEANING.contains(type.name()) ? quoted(type) : verbatim(type);
    };
  }

  private static EctoType varchar(SqlType type) {
    if (type.modifiers().isEmpty()) {
      return atom("varchar");
    }
    String size = type.modifiers().getFirst();
    return size.equals("255")
        ? atom("string")
        : new EctoType(new Text(":string"), List.of(new Option("size", Elixir.integer(size))));
  }

  private static EctoType numeric(SqlType type) {
    if (type.modifiers().isEmpty()) {
      return atom("decimal");
    }
    if (type.modifiers().size() == 1) {
      return verbatim(type);
    }
    Option precision = new Option("precision", new Text(type.modifiers().get(0)));
    Option scale = new Option("scale", new Text(type.modifiers().get(1)));
    return new EctoType(new Text(":decimal"), List.of(precision, scale));
  }

  private static EctoType timestamp(SqlType type, String word) {
    if (type.modifiers().isEmpty()) {
      return atom(word + "_usec");
    }
    return type.modifiers().equals(List.of("0")) ? atom(word) : verbatim(type);
  }

  private static EctoType plain(SqlType type, String word) {
    return type.modifiers().isEmpty() ? atom(word) : verbatim(type);
  }

  private static EctoType verbatim(SqlType type) {
    return atom(Types.text(withoutArray(type)));
  }

  /** In quotes Ecto does not know the name, and PostgreSQL reads the same. */
  private static EctoType quoted(SqlType type) {
    return atom(
        '"' + type.name() + '"' + Types.text(withoutArray(type)).substring(type.name().length()));
  }

  private static SqlType withoutArray(SqlType type) {
    return new SqlType(type.schema(), type.name(), type.modifiers(), type.fields(), 0, type.span());
  }

  private static EctoType atom(String name) {
    return new EctoType(Elixir.atom(name), List.of());
  }
}
