package dev.lockstep.plan;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.source.Language;
import dev.lockstep.source.LoadedMigration;
import dev.lockstep.source.MigrationWriter;
import dev.lockstep.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a migration cannot be taken apart: something in it would be lost. */
public final class Refusal {
  private static final Set<Problem.Kind> STOPPING =
      Set.of(Problem.Kind.SYNTAX, Problem.Kind.REFUSED_BY_TOOL, Problem.Kind.UNKNOWN_OPTION);

  private Refusal() {}

  /** The reason as what follows the migration's path, or null when there is none. */
  public static @Nullable String of(LoadedMigration loaded) {
    Migration migration = loaded.migration();
    SourceFile file = loaded.file();
    if (!MigrationWriter.canWrite(migration.layout())) {
      return "cannot be rewritten: new files of %s are not written".formatted(migration.layout());
    }
    for (Problem problem : migration.problems()) {
      if (STOPPING.contains(problem.kind())) {
        return "cannot be rewritten: line %d: %s"
            .formatted(file.lines().position(problem.span().start()).line(), problem.message());
      }
    }
    return file.language() == Language.SQL ? unread(file, migration.up().statements()) : null;
  }

  /** Text between two statements that is none, such as a command of psql. */
  private static @Nullable String unread(SourceFile file, List<Statement> statements) {
    StringBuilder text = new StringBuilder(file.text());
    file.comments().forEach(span -> blank(text, span));
    statements.forEach(statement -> blank(text, statement.span()));
    int last = statements.isEmpty() ? 0 : statements.getLast().span().end();
    for (int i = 0; i < last; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != ';') {
        int line = file.lines().position(i).line();
        return "cannot be rewritten: line %d is no statement".formatted(line);
      }
    }
    return null;
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = Math.max(span.start(), 0); i < Math.min(span.end(), text.length()); i++) {
      text.setCharAt(i, ' ');
    }
  }
}
