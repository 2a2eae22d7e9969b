package dev.lockstep.source;

import dev.lockstep.ast.Direction;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Rollback;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TransactionMode;
import java.nio.file.Path;
import java.util.List;

/**
 * A migration with the files it was read from and the SQL it sends. Spans of its up script and its
 * problems are places in {@code file}; those of its rollback, and {@code downProblems}, are places
 * in {@code downFile}, which is the same file unless the tool keeps them apart.
 */
public record LoadedMigration(
    MigrationFiles files,
    Migration migration,
    SourceFile file,
    SourceFile downFile,
    SentSql up,
    SentSql down,
    List<Problem> downProblems) {
  public LoadedMigration {
    downProblems = List.copyOf(downProblems);
  }

  /** A migration that does nothing but say what is there before the next one. */
  static LoadedMigration presuming(
      List<Operation> presumed, SourceFile source, String layout, String version, String name) {
    Statement nothing = new Statement(List.of(), "", new Span(0, 0), null, presumed);
    return informing(List.of(nothing), source, layout, version, name);
  }

  /** What another file of the project tells of the database; it is replayed, and never undone. */
  static LoadedMigration informing(
      List<Statement> statements, SourceFile source, String layout, String version, String name) {
    Migration migration =
        new Migration(
            source.path(),
            layout,
            version,
            name,
            new Script(Direction.UP, TransactionMode.NONE, statements),
            new Rollback.NotSupported(),
            List.of(),
            List.of(),
            "");
    MigrationFiles files = new MigrationFiles(Path.of(source.path()), null, version, name);
    return new LoadedMigration(
        files, migration, source, source, SentSql.NOTHING, SentSql.NOTHING, List.of());
  }
}
