package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes the session's settings. */
public sealed interface SessionOperation extends Operation {
  /**
   * SET, or SELECT set_config(…) with literal arguments; {@code values} are unquoted, empty for TO
   * DEFAULT. {@code name} is in lower case; SET TIME ZONE is {@code timezone}, SET ROLE {@code
   * role}.
   */
  record SetParameter(String name, List<String> values, boolean local, Span span)
      implements SessionOperation {
    public SetParameter {
      values = List.copyOf(values);
    }
  }

  /** RESET; a null name is RESET ALL. */
  record ResetParameter(@Nullable String name, Span span) implements SessionOperation {}

  /** DISCARD; {@code what} is ALL, PLANS, SEQUENCES or TEMP. */
  record Discard(String what, Span span) implements SessionOperation {}

  /** SHOW, DECLARE, FETCH, PREPARE, EXECUTE, DEALLOCATE, CLOSE, MOVE: {@code words} says which. */
  record OtherSession(String words, Span span) implements SessionOperation {}
}
