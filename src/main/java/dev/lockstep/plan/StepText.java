package dev.lockstep.plan;

import dev.lockstep.source.NewMigration;
import java.util.List;

/** Writes the steps of a plan in one language. */
interface StepText {
  /** A step, which is no deploy, as a new migration; the comments are what its file says of it. */
  NewMigration migration(PlanStep step, String name, boolean isFirst, List<String> comments);
}
