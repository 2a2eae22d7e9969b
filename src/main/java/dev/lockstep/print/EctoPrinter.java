package dev.lockstep.print;

import dev.lockstep.ast.Operation;
import dev.lockstep.print.EctoForm.Execute;
import dev.lockstep.print.EctoForm.Word;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.rewrite.Step;
import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps as Ecto migrations: {@code change} where Ecto can undo every statement by itself or is told
 * how, else {@code up} and {@code down}; {@code execute} only where Ecto has no word.
 */
public final class EctoPrinter {
  private EctoPrinter() {}

  /**
   * The migration file of a step, as {@code mix format} leaves it.
   *
   * @param modulePrefix what modules of the repository's migrations begin with: {@code
   *     MyApp.Repo.Migrations}
   */
  public static String print(Step.Migrate step, String modulePrefix) {
    EctoModule module = new EctoModule(modulePrefix, step.name());
    if (!step.transaction()) {
      module.withoutTransaction();
    }
    List<EctoForm> up = forms(step.up(), step.down());
    List<EctoForm> reversible = reversible(up, step.down());
    if (reversible != null) {
      return module.function("change", lines(reversible, true, step.down())).text();
    }
    module.function("up", lines(up, false, List.of()));
    return step.down().isEmpty()
        ? module.nothingToUndo().text()
        : module.function("down", lines(forms(step.down(), step.up()), false, List.of())).text();
  }

  private static List<EctoForm> forms(List<Change> changes, List<Change> others) {
    List<Operation> opposite =
        others.stream().flatMap(change -> change.operations().stream()).toList();
    return changes.stream().map(change -> EctoForms.of(change, opposite)).toList();
  }

  /** The forms if {@code change} can hold them and undoing them does what {@code down} says. */
  private static @Nullable List<EctoForm> reversible(List<EctoForm> up, List<Change> down) {
    if (!down.isEmpty() && down.size() != up.size()) {
      return null;
    }
    for (int i = 0; i < up.size(); i++) {
      String wanted = down.isEmpty() ? null : undoing(down, i);
      boolean undone =
          switch (up.get(i)) {
            case Word word ->
                wanted == null ? !word.undone().isEmpty() : word.undone().contains(wanted);
            case Execute execute -> wanted == null || isShort(execute.sql()) && isShort(wanted);
          };
      if (!undone) {
        return null;
      }
    }
    return up;
  }

  /** The SQL that undoes the statement at {@code index}: they are undone last one first. */
  private static String undoing(List<Change> down, int index) {
    return SqlPrinter.print(down.get(down.size() - 1 - index));
  }

  private static boolean isShort(String sql) {
    return !(Elixir.sql(sql) instanceof ElixirTerm.Heredoc);
  }

  private static List<EctoModule.Expression> lines(
      List<EctoForm> forms, boolean undo, List<Change> down) {
    List<EctoModule.Expression> lines = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      lines.add(
          switch (forms.get(i)) {
            case Word word -> new EctoModule.Expression(word.comment(), word.call(), word.body());
            case Execute execute -> {
              List<ElixirTerm> arguments = new ArrayList<>(List.of(Elixir.sql(execute.sql())));
              if (undo) {
                arguments.add(Elixir.sql(down.isEmpty() ? "" : undoing(down, i)));
              }
              Call call = Call.statement("execute", arguments, List.of());
              yield new EctoModule.Expression(List.of(), call, null);
            }
          });
    }
    return lines;
  }
}
