package dev.lockstep.engine;

import dev.lockstep.ast.Migration;
import java.util.List;
import java.util.Set;

/**
 * The migrations of one database in the order they run; those whose path is in {@code judged} are
 * judged, the others only replayed. Production has not run those in {@code unreleased}, so that
 * nobody uses what they make.
 */
public record History(
    String id, List<Migration> migrations, Set<String> judged, Set<String> unreleased) {
  public History {
    migrations = List.copyOf(migrations);
    judged = Set.copyOf(judged);
    unreleased = Set.copyOf(unreleased);
  }

  /** A history of which it is not known what production has run. */
  public History(String id, List<Migration> migrations, Set<String> judged) {
    this(id, migrations, judged, Set.of());
  }
}
