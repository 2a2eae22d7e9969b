package dev.lockstep.plan;

import dev.lockstep.source.NewFile;
import java.util.List;

/**
 * One step of a written plan: its kind, what it does in a sentence, and its files, none where it is
 * something to do by hand.
 */
public record PlannedFile(Kind kind, String instruction, boolean transaction, List<NewFile> files) {
  /** What sort of step it is. */
  public enum Kind {
    MIGRATE,
    BACKFILL,
    DEPLOY
  }

  public PlannedFile {
    files = List.copyOf(files);
  }
}
