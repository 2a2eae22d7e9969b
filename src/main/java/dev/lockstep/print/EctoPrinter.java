package dev.lockstep.print;

import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.DropTable;
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
    List<String> comment = Comments.of(step.checks());
    List<EctoForm> reversible = forms(step.up(), step.down(), true);
    if (step.irreversible() == null && isUndoneBy(reversible, step.down())) {
      return module.function("change", lines(step.up(), reversible, step.down()), comment).text();
    }
    List<EctoForm> up = forms(step.up(), step.down(), false);
    module.function("up", lines(step.up(), up, null), comment);
    if (step.irreversible() != null) {
      return module.irreversible(step.irreversible()).text();
    }
    if (step.down().isEmpty()) {
      return module.nothingToUndo().text();
    }
    List<EctoForm> down = forms(step.down(), step.up(), false);
    return module.function("down", lines(step.down(), down, null), List.of()).text();
  }

  static List<EctoForm> forms(List<Change> changes, List<Change> others, boolean inChange) {
    List<Operation> opposite =
        others.stream().flatMap(change -> change.operations().stream()).toList();
    return changes.stream().map(change -> EctoForms.of(change, opposite, inChange)).toList();
  }

  /** Whether {@code change} can hold the forms, and undoing them does what {@code down} says. */
  static boolean isUndoneBy(List<EctoForm> up, List<Change> down) {
    if (!down.isEmpty() && down.size() != up.size()) {
      return false;
    }
    for (int i = 0; i < up.size(); i++) {
      Change wanted = down.isEmpty() ? null : undoing(down, i);
      boolean undone =
          switch (up.get(i)) {
            case Word word when wanted == null -> !word.undone().isEmpty();
            case Word word ->
                word.undone().contains(SqlPrinter.print(wanted))
                    || word.undone().contains(SqlPrinter.print(withoutIfExists(wanted)));
            case Execute execute ->
                wanted == null || (isShort(execute.sql()) && isShort(SqlPrinter.print(wanted)));
          };
      if (!undone) {
        return false;
      }
    }
    return true;
  }

  /** What a step has made exists when the step is undone. */
  private static Change withoutIfExists(Change change) {
    return new Change(
        change.operations().stream().map(EctoPrinter::withoutIfExists).toList(), change.text());
  }

  private static Operation withoutIfExists(Operation operation) {
    return switch (operation) {
      case DropIndex o -> new DropIndex(o.index(), o.concurrently(), false, o.cascade(), o.span());
      case DropConstraint o ->
          new DropConstraint(o.target(), o.constraint(), false, o.cascade(), o.span());
      case DropColumn o -> new DropColumn(o.target(), o.column(), false, o.cascade(), o.span());
      case DropTable o -> new DropTable(o.table(), false, o.cascade(), o.foreign(), o.span());
      default -> operation;
    };
  }

  /** What undoes the statement at {@code index}: they are undone last one first. */
  private static Change undoing(List<Change> down, int index) {
    return down.get(down.size() - 1 - index);
  }

  private static boolean isShort(String sql) {
    return !(Elixir.sql(sql) instanceof ElixirTerm.Heredoc);
  }

  /** The expressions of a function; {@code undo} is what {@code change} is undone by, if it is. */
  static List<EctoModule.Expression> lines(
      List<Change> changes, List<EctoForm> forms, @Nullable List<Change> undo) {
    List<EctoModule.Expression> lines = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      List<String> comment = Comments.of(changes.get(i).accepted());
      lines.add(
          switch (forms.get(i)) {
            case Word word -> new EctoModule.Expression(comment, word.call(), word.body());
            case Execute execute -> {
              List<ElixirTerm> arguments = new ArrayList<>(List.of(Elixir.sql(execute.sql())));
              if (undo != null) {
                arguments.add(Elixir.sql(undo.isEmpty() ? "" : SqlPrinter.print(undoing(undo, i))));
              }
              Call call = Call.statement("execute", arguments, List.of());
              yield new EctoModule.Expression(comment, call, null);
            }
          });
    }
    return lines;
  }
}
