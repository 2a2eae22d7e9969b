package dev.lockstep.engine;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Script;

/** The migration being judged and the direction that is run. */
public record MigrationScope(Migration migration, Script script) {
  public Direction direction() {
    return script.direction();
  }

  public String path() {
    return migration.path();
  }

  /** Whether the migration is written in Ecto's language. */
  public boolean isEcto() {
    return migration.layout().equals("ecto") || migration.layout().equals("ash");
  }
}
