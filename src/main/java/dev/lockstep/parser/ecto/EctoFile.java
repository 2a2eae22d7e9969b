package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Problem;
import dev.lockstep.ast.Span;
import java.util.List;

/** A migration file: its migration modules in order, what is wrong with it, and its comments. */
public record EctoFile(
    List<EctoMigration> migrations, List<Problem> problems, List<Span> comments) {
  public EctoFile {
    migrations = List.copyOf(migrations);
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
  }
}
