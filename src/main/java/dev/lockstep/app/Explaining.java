package dev.lockstep.app;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Statement;
import dev.lockstep.effect.Effect;
import dev.lockstep.effect.Effects;
import dev.lockstep.engine.History;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.Replay;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.schema.Database;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replays what was read to say what each statement does, up and then down again. */
final class Explaining {
  private Explaining() {}

  static Explanation explain(Sources sources, Settings settings) {
    List<ExplainedFile> explained = new ArrayList<>();
    for (LoadedHistory loaded : sources.histories()) {
      Map<String, LoadedMigration> byPath = new HashMap<>();
      List<Migration> migrations = new ArrayList<>();
      for (LoadedMigration migration : loaded.migrations()) {
        migrations.add(migration.migration());
        byPath.put(migration.migration().path(), migration);
      }
      History history = new History(loaded.id(), migrations, loaded.judged());
      for (MigrationContext migration :
          Replay.judge(history, settings.target(), List.of()).migrations()) {
        String path = migration.scope().path();
        explained.addAll(files(migration, Objects.requireNonNull(byPath.get(path), path)));
      }
    }
    return new Explanation(settings.target(), explained, sources.failures(), settings.notices());
  }

  /** The file of a migration, and that of its rollback where it is another. */
  private static List<ExplainedFile> files(MigrationContext migration, LoadedMigration loaded) {
    List<ExplainedStatement> up = new ArrayList<>();
    for (StatementContext each : migration.statements()) {
      LineIndex lines = loaded.file().lines();
      Script script = migration.scope().script();
      up.add(statement(each.statement(), each.effect(), each.inTransaction(), script, lines));
    }
    List<ExplainedStatement> down = down(migration, loaded);
    if (loaded.file() == loaded.downFile()) {
      up.addAll(down);
      return List.of(new ExplainedFile(loaded.file().path(), up));
    }
    return List.of(
        new ExplainedFile(loaded.file().path(), up),
        new ExplainedFile(loaded.downFile().path(), down));
  }

  private static List<ExplainedStatement> down(MigrationContext up, LoadedMigration loaded) {
    if (!(loaded.migration().rollback() instanceof Rollback.Defined(Script script))) {
      return List.of();
    }
    List<ExplainedStatement> explained = new ArrayList<>();
    Database database = up.after().enter(loaded.migration(), script);
    for (Statement statement : script.statements()) {
      Effect effect = Effects.of(statement, database);
      LineIndex lines = loaded.downFile().lines();
      explained.add(statement(statement, effect, database.inTransaction(), script, lines));
      database = database.after(statement).holding(effect.locks(), database);
    }
    return explained;
  }

  private static ExplainedStatement statement(
      Statement statement, Effect effect, boolean inTransaction, Script script, LineIndex lines) {
    return new ExplainedStatement(
        lines.position(statement.span().start()).line(),
        lines.position(statement.span().end()).line(),
        script.direction(),
        statement.text(),
        inTransaction ? transaction(script) : "none",
        effect);
  }

  /** Whose transaction it is, when there is one. */
  private static String transaction(Script script) {
    return switch (script.transaction()) {
      case MIGRATION -> "migration";
      case IMPLICIT -> "implicit";
      case NONE -> "explicit";
    };
  }
}
