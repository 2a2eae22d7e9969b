package dev.lockstep.print;

import static java.util.stream.Collectors.joining;

import dev.lockstep.print.ElixirTerm.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a migration module, part by part. */
final class EctoModule {

  /** One expression of a function's body with the comment above it and the block behind it. */
  record Expression(List<String> comment, Call call, @Nullable List<Call> block) {
    String text() {
      StringBuilder text = new StringBuilder();
      comment.forEach(line -> text.append("    # ").append(line).append('\n'));
      if (block == null) {
        return text.append(ElixirLayout.statement(call, 4)).toString();
      }
      text.append(ElixirLayout.statement(call, 4, " do")).append('\n');
      text.append(joined(block.stream().map(line -> ElixirLayout.statement(line, 6)).toList()));
      return text.append("\n    end").toString();
    }
  }

  private final String name;
  private final List<String> parts = new ArrayList<>();

  EctoModule(String modulePrefix, String snakeCaseName) {
    this(modulePrefix + "." + Elixir.camelCase(snakeCaseName), List.of("  use Ecto.Migration"));
  }

  /** A module with its whole name, and with these lines at its top. */
  EctoModule(String name, List<String> top) {
    this.name = name;
    parts.addAll(top);
  }

  /** Statements run one by one, and the migrator holds no lock of its own meanwhile. */
  EctoModule withoutTransaction() {
    return part("  @disable_ddl_transaction true\n  @disable_migration_lock true");
  }

  EctoModule function(String function, List<Expression> body, List<String> comment) {
    String above = comment.stream().map(line -> "  # " + line + "\n").collect(joining());
    return lines(above, function, body.stream().map(Expression::text).toList());
  }

  /** A function of expressions that are laid out already, under some lines of comment. */
  EctoModule lines(String above, String function, List<String> expressions) {
    return part(above + "  def " + function + " do\n" + joined(expressions) + "\n  end");
  }

  /** A comment on what follows. */
  EctoModule comment(List<String> lines) {
    return part(lines.stream().map(line -> "  # " + line).collect(joining("\n")));
  }

  /** A {@code down} that says why there is no way back. */
  EctoModule irreversible(String why) {
    return part("  def down do\n    raise " + Elixir.string(why).text() + "\n  end");
  }

  EctoModule nothingToUndo() {
    return part("  def down, do: :ok");
  }

  /** Adds lines as they are. */
  EctoModule part(String text) {
    parts.add(text);
    return this;
  }

  String text() {
    return "defmodule " + name + " do\n" + String.join("\n\n", parts) + "\nend\n";
  }

  /** Expressions under each other, with a blank line around those of several lines. */
  private static String joined(List<String> expressions) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        boolean apart = isLong(expressions.get(i)) || isLong(expressions.get(i - 1));
        text.append(apart ? "\n\n" : "\n");
      }
      text.append(expressions.get(i));
    }
    return text.toString();
  }

  private static boolean isLong(String expression) {
    return expression.indexOf('\n') >= 0 || expression.length() > ElixirLayout.WIDTH;
  }
}
