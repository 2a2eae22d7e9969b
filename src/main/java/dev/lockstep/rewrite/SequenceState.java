package dev.lockstep.rewrite;

import dev.lockstep.ast.DataOperation.Select;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.Span;
import dev.lockstep.rewrite.Step.Change;
import java.util.List;

/** Where a sequence stands, handed over to another. */
final class SequenceState {
  private SequenceState() {}

  /** Lets one sequence go on where the other stands. */
  static Change carry(QualifiedName from, QualifiedName to) {
    String text =
        "SELECT setval("
            + Checks.literal(Identifiers.quoted(to))
            + ", last_value, is_called) FROM "
            + Identifiers.quoted(from);
    Query query =
        new Query(
            List.of(from),
            List.of(),
            List.of("last_value", "is_called"),
            List.of(QualifiedName.of("setval")),
            List.of(),
            true,
            text,
            Span.SYNTHETIC);
    return Change.of(new Select(query, null, false, Span.SYNTHETIC));
  }
}
