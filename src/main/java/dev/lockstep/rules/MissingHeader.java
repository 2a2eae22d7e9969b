package dev.lockstep.rules;

import dev.lockstep.ast.Statement;
import dev.lockstep.engine.Findings;
import dev.lockstep.engine.MigrationContext;
import dev.lockstep.engine.MigrationRule;
import java.util.List;
import java.util.Locale;

/** A migration that does not say in a comment what it is for and how it goes wrong. */
final class MissingHeader implements MigrationRule {
  private static final List<String> TOPICS = List.of("purpose", "risk", "rollback", "duration");

  @Override
  public void check(MigrationContext now, Findings out) {
    List<Statement> statements = now.scope().script().statements();
    if (statements.isEmpty()) {
      return;
    }
    String header = now.scope().migration().header().toLowerCase(Locale.ROOT);
    List<String> missing = TOPICS.stream().filter(topic -> !header.contains(topic)).toList();
    if (!missing.isEmpty()) {
      out.add(
              statements.getFirst().span(),
              "No comment at the top of the file says anything of its "
                  + Wording.list(missing)
                  + ".")
          .advice("Begin the file with a comment that has a line for each.");
    }
  }
}
