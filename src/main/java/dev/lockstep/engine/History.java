package dev.lockstep.engine;

import dev.lockstep.ast.Migration;
import java.util.List;
import java.util.Set;

/**
 * The migrations of one database in the order they run; those whose path is in {@code judged} are
 * judged, the others only replayed.
 */
public record History(String id, List<Migration> migrations, Set<String> judged) {
  public History {
    migrations = List.copyOf(migrations);
    judged = Set.copyOf(judged);
  }
}
