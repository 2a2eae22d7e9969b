package dev.lockstep.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call of a migration language (such as Ecto's {@code create index(…)}) that a statement was
 * lowered from: its name, its options as written, and the calls inside its block.
 */
public record DslCall(
    String name,
    List<Option> options,
    List<DslCall> children,
    Span span,
    @Nullable String subject) {

  /**
   * One option as written: {@code concurrently: true} has the name, the value's text and both's
   * span.
   */
  public record Option(String name, String value, Span span) {}

  public DslCall {
    options = List.copyOf(options);
    children = List.copyOf(children);
  }

  /** The option of that name, or null when the call does not name it. */
  public @Nullable Option option(String wanted) {
    for (Option option : options) {
      if (option.name.equals(wanted)) {
        return option;
      }
    }
    return null;
  }
}
