package dev.lockstep.plan;

import dev.lockstep.engine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the files that take the place of a migration, in order; {@code versions} are theirs.
 * {@code notes} are what its reader must know besides, a sentence each; {@code left} what is still
 * found; no steps when the migration stays as it is. {@code refused} says why it cannot be written.
 */
public record WrittenPlan(
    Original original,
    List<PlannedFile> steps,
    List<String> versions,
    List<String> notes,
    List<Finding> left,
    @Nullable String refused) {
  public WrittenPlan {
    steps = List.copyOf(steps);
    versions = List.copyOf(versions);
    notes = List.copyOf(notes);
    left = List.copyOf(left);
  }
}
