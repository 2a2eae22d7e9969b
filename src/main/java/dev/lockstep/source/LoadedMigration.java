package dev.lockstep.source;

import dev.lockstep.ast.Migration;
import dev.lockstep.ast.Problem;
import java.util.List;

/**
 * A migration with the files it was read from and the SQL it sends. Spans of its up script and its
 * problems are places in {@code file}; those of its rollback, and {@code downProblems}, are places
 * in {@code downFile}, which is the same file unless the tool keeps them apart.
 */
public record LoadedMigration(
    Migration migration,
    SourceFile file,
    SourceFile downFile,
    SentSql up,
    SentSql down,
    List<Problem> downProblems) {
  public LoadedMigration {
    downProblems = List.copyOf(downProblems);
  }
}
