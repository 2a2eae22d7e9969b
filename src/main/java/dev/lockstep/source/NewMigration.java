package dev.lockstep.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that is to be written: its name in snake case, whether its tool may run it in a
 * transaction, and what it says. A backfill, and what PostgreSQL refuses in a transaction, must
 * leave it.
 */
public record NewMigration(String name, boolean transaction, Body body) {
  /** What the migration says. */
  public sealed interface Body {}

  /**
   * Statements, each with the comments before it and its semicolon; {@code comments} are the lines
   * at the top, without the comment sign. {@code down} is null where the migration has none.
   */
  public record Sql(List<String> comments, List<String> up, @Nullable List<String> down)
      implements Body {
    public Sql {
      comments = List.copyOf(comments);
      up = List.copyOf(up);
      down = down == null ? null : List.copyOf(down);
    }
  }

  /** The whole text of a file that says both directions, and its transaction, by itself. */
  public record Elixir(String text) implements Body {}
}
