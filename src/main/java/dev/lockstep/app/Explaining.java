package dev.lockstep.app;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.engine.History;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.Replay;
import dev.lockstep.engine.StatementContext;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.Explanation.ExplainedFile;
import dev.lockstep.report.Explanation.ExplainedStatement;
import dev.lockstep.source.LineIndex;
import dev.lockstep.source.LoadedHistory;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Replays what was read to say what each statement does. */
final class Explaining {
  private Explaining() {}

  static Explanation explain(Sources sources, Settings settings) {
    Map<String, SourceFile> files = sources.files();
    List<ExplainedFile> explained = new ArrayList<>();
    for (LoadedHistory loaded : sources.histories()) {
      List<Migration> migrations =
          loaded.migrations().stream().map(LoadedMigration::migration).toList();
      History history = new History(loaded.id(), migrations, loaded.judged());
      for (MigrationContext migration :
          Replay.judge(history, settings.target(), List.of()).migrations()) {
        String path = migration.scope().path();
        explained.add(file(migration, Objects.requireNonNull(files.get(path), path)));
      }
    }
    return new Explanation(settings.target(), explained, sources.failures(), settings.notices());
  }

  private static ExplainedFile file(MigrationContext migration, SourceFile file) {
    List<ExplainedStatement> statements =
        migration.statements().stream()
            .map(statement -> statement(statement, file.lines()))
            .toList();
    return new ExplainedFile(file.path(), statements);
  }

  private static ExplainedStatement statement(StatementContext statement, LineIndex lines) {
    return new ExplainedStatement(
        lines.position(statement.statement().span().start()).line(),
        lines.position(statement.statement().span().end()).line(),
        statement.migration().direction(),
        statement.statement().text(),
        transaction(statement),
        statement.effect());
  }

  private static String transaction(StatementContext statement) {
    if (!statement.database().inTransaction()) {
      return "none";
    }
    TransactionMode mode = statement.migration().script().transaction();
    return switch (mode) {
      case MIGRATION -> "migration";
      case IMPLICIT -> "implicit";
      case NONE -> "explicit";
    };
  }
}
