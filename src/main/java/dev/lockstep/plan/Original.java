package dev.lockstep.plan;

import dev.lockstep.ast.Statement;
import dev.lockstep.ast.Target;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.Rule;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Settings;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.schema.Database;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The migration that a plan takes the place of, and how it was judged: its history, what the replay
 * knows of it, the rules and the policy. {@code released} when production has run it; {@code root}
 * is the folder of its history.
 */
public record Original(
    LoadedHistory history,
    LoadedMigration loaded,
    MigrationContext context,
    Target target,
    List<Rule> rules,
    RulePages pages,
    Settings policy,
    boolean released,
    Path root) {
  public Original {
    rules = List.copyOf(rules);
  }

  /** The database just before one of the migration's statements; null where it has no such one. */
  @Nullable Database databaseBefore(Statement statement) {
    for (StatementContext now : context.statements()) {
      if (now.statement().equals(statement)) {
        return now.database();
      }
    }
    return null;
  }

  String path() {
    return loaded.migration().path();
  }
}
