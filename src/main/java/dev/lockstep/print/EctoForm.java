package dev.lockstep.print;

import dev.lockstep.print.ElixirTerm.Call;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement as it stands in a migration module. */
sealed interface EctoForm {

  /**
   * A word of the migration language.
   *
   * @param body the lines of its block; null when it has none
   * @param undone the SQL that Ecto sends to undo it in {@code change}, any one of these being what
   *     it comes to; empty when Ecto cannot undo it
   */
  record Word(Call call, @Nullable List<Call> body, Set<String> undone) implements EctoForm {
    static Word of(Call call, Set<String> undone) {
      return new Word(call, null, undone);
    }
  }

  /** {@code execute}, for what the language has no word for. */
  record Execute(String sql) implements EctoForm {}
}
