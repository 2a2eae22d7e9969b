package dev.lockstep.print;

import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Constraint.Action;
import dev.lockstep.ast.Constraint.ForeignKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Option;
import dev.lockstep.print.ElixirTerm.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code references(…)}: a foreign key said with its first column. */
final class EctoReference {
  private EctoReference() {}

  /**
   * The call for the foreign key of a table, or null when Ecto has no words for all of it.
   *
   * @param type the type of the key's first column
   */
  static @Nullable Call call(QualifiedName table, Constraint constraint, SqlType type) {
    if (!(constraint.definition() instanceof ForeignKey key)
        || !isSayable(table, constraint, key)) {
      return null;
    }
    List<Option> options = new ArrayList<>();
    addTarget(table, constraint, key, options);
    if (!type.sameAs(SqlType.of("bigint").withSpan(type.span()))) {
      options.add(Elixir.option("type", EctoType.of(type).term()));
    }
    addWith(key, options);
    addActions(key, options);
    if (constraint.notValid()) {
      options.add(Elixir.option("validate", false));
    }
    return Call.nested("references", List.of(Elixir.atom(key.referenced().name())), options);
  }

  private static boolean isSayable(QualifiedName table, Constraint constraint, ForeignKey key) {
    boolean namedAlike =
        constraint.name() != null
            || (key.columns().size() == 1
                && defaultName(table, key).getBytes(StandardCharsets.UTF_8).length <= 63);
    boolean sameSchema = key.referenced().schema() != null || table.schema() == null;
    return namedAlike
        && sameSchema
        && key.referencedColumns().size() == key.columns().size()
        && !key.period()
        && !constraint.deferrable()
        && !constraint.initiallyDeferred()
        && !constraint.notEnforced()
        && (key.match() == null || !key.match().equalsIgnoreCase("partial"))
        && (key.onUpdate() == null || !key.onUpdate().words().equals("SET DEFAULT"));
  }

  private static String defaultName(QualifiedName table, ForeignKey key) {
    return table.name() + "_" + key.columns().getFirst() + "_fkey";
  }

  private static void addTarget(
      QualifiedName table, Constraint constraint, ForeignKey key, List<Option> options) {
    if (constraint.name() != null && !constraint.name().equals(defaultName(table, key))) {
      options.add(Elixir.option("name", Elixir.atom(constraint.name())));
    }
    String schema = key.referenced().schema();
    if (schema != null && !Objects.equals(schema, table.schema())) {
      options.add(Elixir.option("prefix", Elixir.string(schema)));
    }
    if (!key.referencedColumns().getFirst().equals("id")) {
      options.add(Elixir.option("column", Elixir.atom(key.referencedColumns().getFirst())));
    }
  }

  private static void addWith(ForeignKey key, List<Option> options) {
    List<Text> pairs = new ArrayList<>();
    for (int i = 1; i < key.columns().size(); i++) {
      Text referenced = Elixir.atom(key.referencedColumns().get(i));
      Option pair = Elixir.option(key.columns().get(i), referenced);
      pairs.add(new Text(pair.key() + ": " + referenced.text()));
    }
    if (!pairs.isEmpty()) {
      options.add(Elixir.option("with", Elixir.list(pairs)));
    }
    if (key.match() != null) {
      String match = key.match().toLowerCase(Locale.ROOT);
      options.add(Elixir.option("match", Elixir.atom(match)));
    }
  }

  private static void addActions(ForeignKey key, List<Option> options) {
    ElixirTerm onDelete = onDelete(key.onDelete());
    if (onDelete != null) {
      options.add(Elixir.option("on_delete", onDelete));
    }
    ElixirTerm onUpdate = onUpdate(key.onUpdate());
    if (onUpdate != null) {
      options.add(Elixir.option("on_update", onUpdate));
    }
  }

  private static @Nullable ElixirTerm onDelete(@Nullable Action action) {
    if (action == null) {
      return null;
    }
    return switch (action.words()) {
      case "CASCADE" -> new Text(":delete_all");
      case "RESTRICT" -> new Text(":restrict");
      case "SET NULL" -> columns(action, "nilify");
      case "SET DEFAULT" -> columns(action, "default");
      default -> null;
    };
  }

  private static ElixirTerm columns(Action action, String word) {
    return action.columns().isEmpty()
        ? new Text(":" + word + "_all")
        : Elixir.tuple(
            new Text(":" + word),
            Elixir.list(action.columns().stream().map(Elixir::atom).toList()));
  }

  private static @Nullable ElixirTerm onUpdate(@Nullable Action action) {
    if (action == null) {
      return null;
    }
    return switch (action.words()) {
      case "CASCADE" -> new Text(":update_all");
      case "RESTRICT" -> new Text(":restrict");
      case "SET NULL" -> new Text(":nilify_all");
      default -> null;
    };
  }
}
