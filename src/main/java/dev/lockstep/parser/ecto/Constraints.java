package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;

/** What Ecto's runner demands of a constraint before it asks the adapter. */
final class Constraints {
  private Constraints() {}

  static void validate(Value check, Value exclude, Span span) {
    if (Terms.isNil(check) && Terms.isNil(exclude)) {
      throw Raised.argumentError("a constraint must have either a check or exclude option", span);
    }
    if (check instanceof Value.Text && exclude instanceof Value.Text) {
      throw Raised.argumentError("a constraint must not have both check and exclude options", span);
    }
  }
}
